// Revisions in Alembic's words, with colour for terminals: the lines and entries that the commands list.
#ifndef LIMBECK_COMPILER_COMMANDS_REVISION_LINES_H_
#define LIMBECK_COMPILER_COMMANDS_REVISION_LINES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "commands/listed_revisions.h"

namespace limbeck {

// What a line says besides the revision itself and whether it is a head.
struct LineParts {
  bool parents = false;     // "1975ea83b712 (dependencies) -> "
  bool labels = false;      // " (billing, main)"
  bool places = true;       // " (branchpoint) (mergepoint)"
  bool summary = false;     // ", add votes"
  bool is_current = false;  // " (current)"
};

class RevisionLines {
 public:
  RevisionLines(const ListedRevisions& listed, bool colour) : listed_(listed), colour_(colour) {}

  // One line, unless the summary has several. "(head)" is a revision that no other revises or depends on, "(effective
  // head)" one that no other revises.
  std::string line(std::uint32_t revision, const LineParts& parts) const;

  // Everything that there is to know, a line each, and a blank one behind it. Here "(head)" is what no other revises.
  std::string entry(std::uint32_t revision, bool is_current) const;

  // Below a branch point: "   -> " and a line for each child.
  std::string children(std::uint32_t revision, bool with_summary) const;

 private:
  std::string painted_id(std::uint32_t revision) const;
  std::string mark(bool holds, std::string_view text) const;
  std::string parents(std::uint32_t revision) const;

  const ListedRevisions& listed_;
  const bool colour_;
};

// The children of a revision, by their ids: an order that does not depend on file names.
std::vector<std::uint32_t> children_by_id(const RevisionMap& map, std::uint32_t revision);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_REVISION_LINES_H_
