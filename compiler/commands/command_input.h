// What the commands ask for, and where their answers go. One object serves one run of the tool.
//
//   CommandInput input(facts, streams);
//   add_listing_commands(app, input);          // history, heads, ...; each runs when `app` is parsed
//   app.parse(argc, argv);
//   return input.exit_code();
//
// A command makes its whole answer first and prints it then: where there is an error, stdout stays empty.
//
// Threading: one thread.
#ifndef LIMBECK_COMPILER_COMMANDS_COMMAND_INPUT_H_
#define LIMBECK_COMPILER_COMMANDS_COMMAND_INPUT_H_

#include <CLI/App.hpp>
#include <cstdio>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "commands/listed_revisions.h"

namespace limbeck {

enum class OutputFormat { kText, kJson };

// Where the answers go.
struct Streams {
  std::FILE* out = stdout;
  std::FILE* err = stderr;
  bool colour_out = false;
  bool colour_err = false;
};

// The version rows of a database, and how people call it: its URL without the password.
struct DatabaseRows {
  std::string url;
  std::vector<std::string> rows;
};

class CommandInput {
 public:
  explicit CommandInput(const Streams& streams) : streams_(streams) {}
  virtual ~CommandInput() = default;
  CommandInput(const CommandInput&) = delete;
  CommandInput& operator=(const CommandInput&) = delete;

  // As far as the graph goes, without what the migrations do. Error: they do not hang together.
  virtual absl::StatusOr<const ListedRevisions*> revisions() = 0;

  // `url` is what the command line says; empty: the environment, or the program's default. Writes nothing.
  virtual absl::StatusOr<DatabaseRows> read_rows(const std::string& url) = 0;

  const Streams& streams() const { return streams_; }
  int exit_code() const { return exit_code_; }

  // Prints the answer on stdout, or what is wrong on stderr.
  void answer(const absl::StatusOr<std::string>& payload, OutputFormat format);
  // A line on stderr about what goes on.
  void say(const std::string& message) const;

 private:
  const Streams streams_;
  int exit_code_ = 0;
};

// Whether colour helps there: a terminal, and NO_COLOR is not set.
bool wants_colour(std::FILE* stream);

// --format text|json
void add_format_option(CLI::App& command, OutputFormat& format);
// --database-url URL
void add_database_option(CLI::App& command, std::string& url);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_COMMAND_INPUT_H_
