// What the commands ask for, of the program that the tool was built for.
#ifndef LIMBECK_COMPILER_COMMANDS_PROJECT_INPUT_H_
#define LIMBECK_COMPILER_COMMANDS_PROJECT_INPUT_H_

#include <memory>
#include <optional>

#include "commands/command_input.h"
#include "commands/tool_facts.h"
#include "emit/table_image.h"

namespace limbeck {

class ProjectInput : public CommandInput {
 public:
  // REQUIRES: `facts` outlives it.
  ProjectInput(const ToolFacts& facts, const Streams& streams) : CommandInput(streams), facts_(facts) {}

  const ToolFacts& facts() const { return facts_; }

  absl::StatusOr<const ListedRevisions*> revisions() override;
  absl::StatusOr<DatabaseRows> read_rows(const std::string& url) override;

  // With all that the migrations do, in the SQL of all dialects. More heads than the build allows are no error.
  absl::StatusOr<const RevisionTable*> table();

  // `url`, else what the environment names, else the program's default. Error: there is none.
  absl::StatusOr<std::string> database_url(const std::string& url) const;

 private:
  const ToolFacts& facts_;
  std::optional<RevisionGraph> graph_;
  std::unique_ptr<TableImage> described_;
  std::unique_ptr<ListedRevisions> listed_;
  std::unique_ptr<TableImage> compiled_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_PROJECT_INPUT_H_
