// The migrations of a program on its command line, as Abseil flags:
//
//   --migrate=TARGET    migrate to head, base, a revision, a label, a tag, +N or -N; forward or backward, as it takes
//                       (limbeck/plan.h has all targets); stamp:TARGET only changes the version rows
//   --migrate_plan      print what --migrate would run: steps, transactions, what is destroyed and locked
//   --migrate_sql       print the SQL that --migrate would run
//   --migrate_sql=A:B   print the SQL from revision A to revision B; no database is asked
//   --migrate_status    print where the database is, and all revisions
//   --database_url=URL  which database; otherwise $DATABASE_URL, libpq's environment, the program's default
//
//   int main(int argc, char** argv) {
//     limbeck::parse_command_line(argc, argv);
//     if (auto exit_code = limbeck::run_migrate_flags(blog_migrations, {.default_url = "sqlite:///blog.db"}))
//       return *exit_code;
//     ...
//   }
//
// What was asked for goes to stdout, messages go to stderr; colour only to a terminal. Only --migrate alone writes to
// the database. Exit codes: limbeck/exit_code.h.
//
// Threading: call it once, after the command line is parsed, before threads that change the environment.
#ifndef LIMBECK_FLAGS_H_
#define LIMBECK_FLAGS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "limbeck/revision_table.h"
#include "limbeck/runtime.h"

namespace limbeck {

struct FlagOptions {
  std::string_view default_url{};  // the database when neither a flag nor the environment names one
  MigrateOptions run{};            // callbacks and step arguments of --migrate; all else is what the flags say
};

// absl::ParseCommandLine(), with all flags in --help, and with --migrate_sql=A:B, which Abseil by itself refuses:
// without this function it is written --migrate=A:B --migrate_sql. Returns what is left over, the program's name first.
std::vector<char*> parse_command_line(int argc, char** argv);

// Makes --help list these flags, with all others that are not Abseil's own; by itself it lists those of main()'s file
// only. Call it before absl::ParseCommandLine().
void list_flags_in_help();

// The exit code when one of the flags was given and has been carried out; nothing when the program should just go on.
std::optional<int> run_migrate_flags(const RevisionTable& table, const FlagOptions& options = {});

// --database_url, else $DATABASE_URL, else "postgresql://" when libpq's environment names a server, else `default_url`.
std::string database_url(std::string_view default_url = {});

}  // namespace limbeck

#endif  // LIMBECK_FLAGS_H_
