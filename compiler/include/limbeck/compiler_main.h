// The whole program <app>_migrate but for its list of migrations, which CMake writes into a generated main():
//
//   extern const limbeck::Migration limbeck_migration_x __attribute__((weak));
//   extern const int limbeck_migration_x_line __attribute__((weak));
//   static const limbeck::MigrationFile kFiles[] = {{"1975ea83b712_create_users.cc",
//   "/src/blog/migrations/1975ea83b712_create_users.cc",
//                                                    &limbeck_migration_x, &limbeck_migration_x_line}};
//   int main(int argc, char** argv) { return limbeck::compiler_main(kFiles, 1, argc, argv); }
//
// Every migration is listed explicitly: no registry, no static constructors.
#ifndef LIMBECK_COMPILER_MAIN_H_
#define LIMBECK_COMPILER_MAIN_H_

#include <cstddef>

namespace limbeck {

struct Migration;

struct MigrationFile {
  const char* name;            // file name without directories
  const char* path;            // as diagnostics print it
  const Migration* migration;  // null: the file defines no LIMBECK_MIGRATION
  const int* line;             // where LIMBECK_MIGRATION stands; null with `migration`
};

// Carries out the command line: `compile --name N --output-dir D --dialect ... [--version-table T]
// [--version-table-schema S] [--step-file F ...] [--naming KIND TEMPLATE ...] [--minimum-version DIALECT N]
// [--identity]`. Diagnostics go to stderr in compiler format. Returns the exit code: 0 done, 1 the migrations have
// errors (nothing is written), 2 usage.
int compiler_main(const MigrationFile* files, std::size_t count, int argc, char** argv);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_MAIN_H_
