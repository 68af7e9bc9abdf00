// A revision that is to be written: what the user asks for, and what that means in this history.
//
//   absl::StatusOr<NewRevision> revision = resolve_request(map, {.message = "add votes", .heads = {"head"}});
//
// Nothing is written before everything is known to be right: what check_new_revision() accepts, the build accepts.
#ifndef LIMBECK_COMPILER_COMMANDS_NEW_REVISION_H_
#define LIMBECK_COMPILER_COMMANDS_NEW_REVISION_H_

#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "limbeck/compiler_main.h"
#include "limbeck/revision_map.h"

namespace limbeck {

struct RevisionRequest {
  std::string message{};
  std::vector<std::string> heads{};  // symbols: what it revises
  std::vector<std::string> labels{};
  std::vector<std::string> depends_on{};  // symbols
  std::string id{};                       // empty: random
  bool splice = false;                    // what it revises may have children already
  bool is_merge = false;                  // two revisions at least
};

struct NewRevision {
  std::string id{};
  std::string message{};
  std::vector<std::string> parents{};  // ids, in the order written
  std::vector<std::string> labels{};
  std::vector<std::string> depends_on{};  // ids; labels as they were written
};

absl::StatusOr<NewRevision> resolve_request(const RevisionMap& map, const RevisionRequest& request);

// Whether the history stays sound with it: ids, labels, lengths, characters.
absl::Status check_new_revision(std::span<const MigrationFile> files, const NewRevision& revision);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_NEW_REVISION_H_
