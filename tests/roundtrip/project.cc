#include "roundtrip/project.h"

#include <chrono>
#include <stdexcept>
#include <utility>
#include <vector>

#include "support/command.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMain = R"(#include <limbeck/flags.h>

#include "app_migrations.h"

int main(int argc, char** argv) {
  limbeck::parse_command_line(argc, argv);
  return limbeck::run_migrate_flags(app_migrations, {}).value_or(0);
}
)";

std::string cmake_lists(const std::string& dialect) {
  return "cmake_minimum_required(VERSION 3.25)\nproject(app LANGUAGES CXX)\nfind_package(Limbeck REQUIRED)\n"
         "add_executable(app main.cc)\nfile(GLOB models CONFIGURE_DEPENDS models.cc)\n"
         "if(models)\n  list(PREPEND models MODELS)\nendif()\nadd_migrations(app DIALECTS " +
         dialect + " ${models})\n";
}

Command long_command(std::vector<std::string> arguments) {
  return {.arguments = std::move(arguments), .without = {"DATABASE_URL"}, .timeout = std::chrono::minutes(20)};
}

}  // namespace

Project::Project(fs::path folder, const std::string& dialect) : folder_(std::move(folder)) {
  fs::remove_all(folder_);
  fs::create_directories(folder_ / "migrations");
  write_file(folder_ / "CMakeLists.txt", cmake_lists(dialect));
  write_file(folder_ / "main.cc", kMain);
  std::vector<std::string> configure = {"cmake",
                                        "-S",
                                        folder_,
                                        "-B",
                                        folder_ / "build",
                                        "-G",
                                        "Ninja",
                                        "-DCMAKE_BUILD_TYPE=Debug",
                                        "-DCMAKE_CXX_COMPILER=" LIMBECK_CXX,
                                        "-DCMAKE_CXX_COMPILER_LAUNCHER=" LIMBECK_CXX_LAUNCHER,
                                        "-DLimbeck_DIR=" LIMBECK_PACKAGE};
  output_of(long_command(std::move(configure)));
  build("app_migrate");
}

void Project::clear() {
  fs::remove_all(folder_ / "migrations");
  fs::create_directories(folder_ / "migrations");
  fs::remove(folder_ / "models.cc");
  build("app_migrate");
}

std::string Project::adopt(const std::string& url) {
  const CommandResult result =
      run_command(long_command({tool(), "revision", "--from-database", url, "-m", "baseline"}));
  if (result.exit_code != 0) throw std::runtime_error("revision --from-database:\n" + result.output());
  build("app");
  return result.err;
}

void Project::migrate(const std::string& url) {
  output_of(long_command({folder_ / "build" / "app", "--migrate=head", "--database_url=" + url}));
}

std::string Project::models_difference() {
  const CommandResult result = run_command(long_command({tool(), "check"}));
  return result.exit_code == 0 ? std::string() : result.output();
}

std::string Project::drift(const std::string& url) {
  output_of(long_command({tool(), "stamp", "head", "--database-url", url}));
  const CommandResult result = run_command(long_command({tool(), "check", "--database-url", url}));
  return result.exit_code == 0 ? std::string() : result.output();
}

void Project::build(const std::string& target) {
  output_of(long_command({"cmake", "--build", folder_ / "build", "--target", target}));
}

std::string Project::tool() const { return folder_ / "build" / "limbeck" / "app" / "app_migrate"; }

}  // namespace limbeck::test
