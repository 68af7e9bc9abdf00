// The whole program <app>_migrate but for what is the application's own, which CMake writes into a generated main():
//
//   extern const limbeck::Migration limbeck_migration_x __attribute__((weak));
//   extern const int limbeck_migration_x_line __attribute__((weak));
//   static const limbeck::MigrationFile kFiles[] = {{"1975ea83b712_create_users.cc",
//   "/src/blog/migrations/1975ea83b712_create_users.cc",
//                                                    &limbeck_migration_x, &limbeck_migration_x_line}};
//   static const char* const kFacts[] = {"--name", "blog_migrations", "--dialect", "sqlite"};
//   int main(int argc, char** argv) { return limbeck::compiler_main({kFiles, 1, kFacts, 4}, argc, argv); }
//
// Every migration is listed explicitly: no registry, no static constructors.
#ifndef LIMBECK_COMPILER_MAIN_H_
#define LIMBECK_COMPILER_MAIN_H_

#include <cstddef>

namespace limbeck {

struct Migration;
struct Models;

struct MigrationFile {
  const char* name;            // file name without directories
  const char* path;            // as diagnostics print it
  const Migration* migration;  // null: the file defines no LIMBECK_MIGRATION
  const int* line;             // where LIMBECK_MIGRATION stands; null with `migration`
};

struct ModelsFile {
  const char* name;
  const char* path;
  const Models* models;  // null: the file defines no LIMBECK_MODELS
  const int* line;
};

// The migrations of a program, its models, and what add_migrations() was told about them: an argument list, of
// --target,
// --migrations-folder, --name, --dialect, --version-table and so on; compiler/commands/tool_facts.cc has all of them.
struct ToolInput {
  const MigrationFile* files;
  std::size_t file_count;
  const char* const* facts;
  std::size_t fact_count;
  const ModelsFile* models = nullptr;
  std::size_t models_count = 0;
};

// Carries out the command line; --help says what there is. What was asked for goes to stdout, messages go to stderr,
// diagnostics in compiler format. Returns the exit code: 0 done, 1 failed, 2 usage, 3 and 4 as limbeck/exit_code.h
// says.
int compiler_main(const ToolInput& input, int argc, char** argv);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_MAIN_H_
