#include "support/alembic_project.h"

#include <stdexcept>
#include <string_view>
#include <utility>

namespace limbeck::test {
namespace {

constexpr std::string_view kSettings = R"([alembic]
script_location = scripts
)";

constexpr std::string_view kEnvironment = R"(
import os
from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(os.environ["ALEMBIC_PROJECT_URL"], poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=None, OPTIONS)
    with context.begin_transaction():
        context.run_migrations()
)";

std::map<std::string, std::string> scripts_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> scripts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".py") scripts[entry.path().filename().string()] = read_file(entry.path());
  }
  if (scripts.empty()) throw std::runtime_error("no scripts for Alembic in " + folder.string());
  return scripts;
}

}  // namespace

const std::string& AlembicProject::python() {
  static const std::string found = [] {
    for (const char* candidate : {"/usr/bin/python3", "python3"}) {
      if (run_command({.arguments = {candidate, "-c", "import alembic.config, psycopg2"}}).exit_code == 0) {
        return std::string(candidate);
      }
    }
    throw std::runtime_error(
        "there is no Alembic to test with: install it (Debian: apt-get install alembic python3-psycopg2)");
  }();
  return found;
}

AlembicProject::AlembicProject(const std::map<std::string, std::string>& scripts, std::string url,
                               std::string_view options)
    : directory_("alembic"), url_(std::move(url)) {
  std::filesystem::create_directories(directory_.path() / "scripts" / "versions");
  write_file(directory_.path() / "alembic.ini", kSettings);
  std::string environment(kEnvironment);
  environment.replace(environment.find("OPTIONS"), std::string_view("OPTIONS").size(), options);
  write_file(directory_.path() / "scripts" / "env.py", environment);
  for (const auto& [name, text] : scripts) write_file(directory_.path() / "scripts" / "versions" / name, text);
}

AlembicProject::AlembicProject(const std::filesystem::path& scripts, std::string url, std::string_view options)
    : AlembicProject(scripts_in(scripts), std::move(url), options) {}

CommandResult AlembicProject::try_run(const std::vector<std::string>& arguments) const {
  Command command{.arguments = {python(), "-B", "-m", "alembic.config"},
                  .environment = {{"ALEMBIC_PROJECT_URL", url_}, {"PYTHONWARNINGS", "ignore"}},
                  .without = {"PYTHONPATH", "PYTHONHOME", "LD_PRELOAD"},
                  .directory = directory_.path()};
  command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
  return run_command(std::move(command));
}

std::string AlembicProject::run(const std::vector<std::string>& arguments) const {
  CommandResult result = try_run(arguments);
  if (result.exit_code != 0) {
    std::string what = "alembic";
    for (const std::string& argument : arguments) what += " " + argument;
    throw std::runtime_error(what + ": exit code " + std::to_string(result.exit_code) + "\n" + result.output());
  }
  return std::move(result.out);
}

}  // namespace limbeck::test
