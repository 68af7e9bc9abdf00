// Finding revisions of a table by what people call them.
#ifndef LIMBECK_REVISION_LOOKUP_H_
#define LIMBECK_REVISION_LOOKUP_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

std::string_view revision_id(const RevisionTable& table, std::uint32_t revision);

std::optional<std::uint32_t> find_revision(const RevisionTable& table, std::string_view id);

// The revisions whose ids begin with `prefix`, in byte order of their ids.
absl::Span<const std::uint32_t> find_revisions_with_prefix(const RevisionTable& table, std::string_view prefix);

// The revision that declares `name` as a branch label or, failing that, as a tag.
std::optional<std::uint32_t> find_named_revision(const RevisionTable& table, std::string_view name);

// Revisions that are nobody's parent; with `effective`, nobody's dependency either. In table order.
std::vector<std::uint32_t> find_heads(const RevisionTable& table, bool effective);

// The statements of a dialect, or nothing when the program was built without it.
const DialectTable* find_dialect(const RevisionTable& table, std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_LOOKUP_H_
