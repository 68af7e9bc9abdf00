// roundtrip_runner [--verbose] [--keep FOLDER] FILE.sql...
//
// For each schema: load it, `revision --from-database`, build the project that this makes, apply it to an empty
// database, and compare what the database's own tools say of both; the models have to say what the migration does.
// Prints the share of equal lines for each and ends with "N passed, N failed"; passed are those of 100 %.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "roundtrip/comparison.h"
#include "roundtrip/project.h"
#include "roundtrip/sqlite_schema.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

namespace fs = std::filesystem;

struct Options {
  bool verbose = false;
  fs::path folder;
};

class RoundTrip {
 public:
  explicit RoundTrip(const Options& options) : options_(options) {}

  LineComparison run(const fs::path& file, std::string& said) {
    const fs::path original = options_.folder / (file.stem().string() + ".db");
    fs::remove(original);
    return load_sqlite(original, read_file(file)) ? run_sqlite(original, said) : run_postgresql(file, said);
  }

 private:
  LineComparison run_sqlite(const fs::path& original, std::string& said) {
    const fs::path copy = fs::path(original).replace_extension("copy.db");
    fs::remove(copy);
    Project& project = cleared("sqlite");
    said = adopt(project, "sqlite:///" + original.string());
    project.migrate("sqlite:///" + copy.string());
    const LineComparison result = compare_lines(sqlite_schema(original), sqlite_schema(copy));
    put_under_control(project, "sqlite:///" + original.string());
    return result;
  }

  LineComparison run_postgresql(const fs::path& file, std::string& said) {
    PostgresCluster& cluster = PostgresCluster::shared();
    const std::string original = cluster.create_database("original"), copy = cluster.create_database("copy");
    cluster.psql(original, read_file(file));
    Project& project = cleared("postgresql");
    said = adopt(project, cluster.url(original));
    project.migrate(cluster.url(copy));
    cluster.psql(copy, "DROP TABLE alembic_version");
    const LineComparison result = compare_lines(cluster.dump(original), cluster.dump(copy));
    put_under_control(project, cluster.url(original));
    return result;
  }

  // Throws where the models, which are compiled with it, do not say what the migration does.
  static std::string adopt(Project& project, const std::string& url) {
    std::string said = project.adopt(url);
    const std::string difference = project.models_difference();
    if (!difference.empty()) throw std::runtime_error("the models differ from the migration\n" + difference);
    return said;
  }

  // Throws where the database that was taken over is not what the migration makes.
  static void put_under_control(Project& project, const std::string& url) {
    const std::string drift = project.drift(url);
    if (!drift.empty()) throw std::runtime_error("the database differs from the migration\n" + drift);
  }

  Project& cleared(const std::string& dialect) {
    std::unique_ptr<Project>& project = projects_[dialect];
    if (project != nullptr)
      project->clear();
    else
      project = std::make_unique<Project>(options_.folder / dialect, dialect);
    return *project;
  }

  const Options& options_;
  std::map<std::string, std::unique_ptr<Project>> projects_;
};

// False: not the same.
bool report(const fs::path& file, RoundTrip& trip, bool verbose) {
  const std::string name = file.stem().string();
  try {
    std::string said;
    const LineComparison result = trip.run(file, said);
    const double share =
        result.lines == 0 ? 0 : 100.0 * static_cast<double>(result.equal) / static_cast<double>(result.lines);
    std::printf("%-28s %6.2f %% of %zu lines%s\n", name.c_str(), share, result.lines,
                result.rest.empty() && !result.same_statements ? ", but in other statements" : "");
    if (verbose) {
      std::printf("%s", said.c_str());
      for (const std::string& line : result.rest) std::printf("  %s\n", line.c_str());
    }
    return result.passed() && result.lines > 0;
  } catch (const std::exception& error) {
    const std::string what = error.what();
    std::printf("%-28s failed: %s\n", name.c_str(), (verbose ? what : what.substr(0, what.find('\n'))).c_str());
    return false;
  }
}

int run(const std::vector<std::string>& arguments) {
  Options options;
  std::vector<fs::path> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--verbose")
      options.verbose = true;
    else if (arguments[i] == "--keep" && i + 1 < arguments.size())
      options.folder = fs::absolute(arguments[++i]);
    else
      files.emplace_back(arguments[i]);
  }
  if (files.empty() || files.front().string().starts_with("--")) {
    std::fprintf(stderr, "usage: roundtrip_runner [--verbose] [--keep FOLDER] FILE.sql...\n");
    return 2;
  }
  std::unique_ptr<TempDirectory> temporary;
  if (options.folder.empty()) {
    temporary = std::make_unique<TempDirectory>("roundtrip");
    options.folder = temporary->path();
  }
  fs::create_directories(options.folder);
  RoundTrip trip(options);
  int passed = 0, failed = 0;
  for (const fs::path& file : files) {
    ++(report(file, trip, options.verbose) ? passed : failed);
    std::fflush(stdout);
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace limbeck::test

int main(int argc, char** argv) { return limbeck::test::run({argv + 1, argv + argc}); }
