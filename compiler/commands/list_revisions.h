// What the listing commands have in common: some revisions, as lines, as entries or as JSON.
#ifndef LIMBECK_COMPILER_COMMANDS_LIST_REVISIONS_H_
#define LIMBECK_COMPILER_COMMANDS_LIST_REVISIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "commands/command_input.h"
#include "commands/revision_lines.h"

namespace limbeck {

struct ListStyle {
  bool verbose = false;
  OutputFormat format = OutputFormat::kText;
  bool colour = false;
  LineParts line = {};  // where it is not verbose; is_current is found out
};

// `rows`: of the database, where it was asked; those revisions are current.
std::string list_revisions(const ListedRevisions& listed, const std::vector<std::uint32_t>& revisions,
                           const std::optional<DatabaseRows>& rows, const ListStyle& style);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_LIST_REVISIONS_H_
