// Revisions for programs to read; docs/commands.md says what the fields mean.
#ifndef LIMBECK_COMPILER_COMMANDS_REVISION_JSON_H_
#define LIMBECK_COMPILER_COMMANDS_REVISION_JSON_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "commands/listed_revisions.h"

namespace limbeck {

// `is_current`: nothing when no database was asked.
nlohmann::ordered_json revision_json(const ListedRevisions& listed, std::uint32_t revision,
                                     std::optional<bool> is_current);

// Ends with a newline; bytes that are no UTF-8 are replaced.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_REVISION_JSON_H_
