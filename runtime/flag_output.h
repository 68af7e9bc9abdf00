// What the flags print, as text.
#ifndef LIMBECK_FLAG_OUTPUT_H_
#define LIMBECK_FLAG_OUTPUT_H_

#include <string>
#include <string_view>

#include "limbeck/revision_table.h"
#include "limbeck/runtime.h"

namespace limbeck {

std::string status_text(const RevisionTable& table, const DatabaseState& state, std::string_view url, bool colour);

}  // namespace limbeck

#endif  // LIMBECK_FLAG_OUTPUT_H_
