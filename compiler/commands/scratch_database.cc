#include "commands/scratch_database.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

#include "commands/database_catalog.h"
#include "limbeck/database_url.h"
#include "limbeck/driver.h"
#include "limbeck/exit_code.h"
#include "reflect/reflect.h"

namespace limbeck {
namespace {

absl::Status failed(const std::string& sentence) { return error_with_exit_code(kExitFailed, sentence); }

// Lines with a backslash are commands for the program that dumps are read back with.
absl::StatusOr<std::string> read_script(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  for (std::string line; std::getline(file, line);)
    if (!line.starts_with('\\')) text += line + "\n";
  if (file.bad() || !file.eof()) return failed(fmt::format("cannot read '{}'", path.string()));
  return text;
}

absl::StatusOr<std::vector<Statement>> split(const std::string& script, const std::filesystem::path& path,
                                             const Dialect& dialect) {
  DiagnosticSink sink;
  const Change change{{Execute{.sql = DialectText::same(script)}, {}}, {}, {}};
  RenderedScript rendered = dialect.render({&change, 1}, {}, sink);
  if (sink.has_errors())
    return failed(fmt::format("'{}' cannot be loaded: {}", path.string(), sink.diagnostics().front().message));
  return std::move(rendered.statements);
}

absl::Status load(const DatabaseUrl& url, Driver& driver, const std::vector<Statement>& statements,
                  const std::filesystem::path& path) {
  for (const Statement& statement : statements)
    if (const SqlResult failure = driver.run_alone({.sql = statement.sql}))
      return failed(
          fmt::format("'{}' cannot be loaded: {}\n{}", path.string(), url.redact(failure->message), statement.sql));
  return absl::OkStatus();
}

// A database that is dropped with the object.
class ScratchDatabase {
 public:
  explicit ScratchDatabase(const DatabaseUrl& server) : server_(server), url_(server) {}
  ~ScratchDatabase() {
    if (driver_ != nullptr) driver_->run_alone({.sql = "DROP DATABASE " + url_.database});
  }
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  absl::Status create() {
    absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(server_, OpenMode::kReadWrite);
    if (!driver.ok()) return driver.status();
    url_.database = fmt::format("limbeck_scratch_{}", ::getpid());
    const std::string create = "CREATE DATABASE " + url_.database + " TEMPLATE template0";
    if (const SqlResult failure = (*driver)->run_alone({.sql = create}))
      return failed("cannot create a scratch database: " + server_.redact(failure->message));
    driver_ = *std::move(driver);
    return absl::OkStatus();
  }

  const DatabaseUrl& url() const { return url_; }

 private:
  const DatabaseUrl server_;
  DatabaseUrl url_;
  std::unique_ptr<Driver> driver_;
};

// What was loaded may have changed the settings of its connection: another one reads, where there can be another.
absl::StatusOr<Catalog> load_and_reflect(const DatabaseUrl& url, const std::vector<Statement>& statements,
                                         const std::filesystem::path& path, const ReflectOptions& options) {
  absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(url, OpenMode::kReadWrite);
  if (!driver.ok()) return driver.status();
  if (absl::Status status = load(url, **driver, statements, path); !status.ok()) return status;
  if ((*driver)->facts().has_schemas) {
    driver->reset();
    driver = open_driver(url, OpenMode::kReadOnly);
    if (!driver.ok()) return driver.status();
  }
  return reflect(**driver, options);
}

}  // namespace

absl::StatusOr<Catalog> read_sql_file(const ToolFacts& facts, const std::filesystem::path& file, const Dialect& dialect,
                                      const std::string& scratch_url) {
  const absl::StatusOr<std::string> script = read_script(file);
  if (!script.ok()) return script.status();
  const absl::StatusOr<std::vector<Statement>> statements = split(*script, file, dialect);
  if (!statements.ok()) return statements.status();
  const ReflectOptions options = reflect_options(facts);
  const DriverFacts* driver_facts = find_driver_facts(dialect.name());
  if (driver_facts != nullptr && !driver_facts->has_schemas)
    return load_and_reflect({.dialect = std::string(dialect.name())}, *statements, file, options);
  if (scratch_url.empty())
    return error_with_exit_code(kExitUsage,
                                fmt::format("'{}' has to be loaded to be read: name a server with --scratch URL, on "
                                            "which a database may be created for a moment",
                                            file.string()));
  const absl::StatusOr<DatabaseUrl> server = parse_database_url(scratch_url);
  if (!server.ok()) return server.status();
  ScratchDatabase scratch(*server);
  if (absl::Status status = scratch.create(); !status.ok()) return status;
  return load_and_reflect(scratch.url(), *statements, file, options);
}

}  // namespace limbeck
