// Finding revisions of a table by what they are called, and by how they hang together.
#ifndef LIMBECK_REVISION_LOOKUP_H_
#define LIMBECK_REVISION_LOOKUP_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

std::string_view revision_id(const RevisionTable& table, std::uint32_t revision);

// "a1, b2".
std::string id_list(const RevisionTable& table, absl::Span<const std::uint32_t> revisions);

std::optional<std::uint32_t> find_revision(const RevisionTable& table, std::string_view id);

// The revisions whose ids begin with `prefix`, in byte order of their ids.
absl::Span<const std::uint32_t> find_revisions_with_prefix(const RevisionTable& table, std::string_view prefix);

// The revision that declares `name` as a branch label, or as a tag.
std::optional<std::uint32_t> find_labelled_revision(const RevisionTable& table, std::string_view name);
std::optional<std::uint32_t> find_tagged_revision(const RevisionTable& table, std::string_view name);

// Revisions that are nobody's parent; with `effective`, nobody's dependency either. In load order.
std::vector<std::uint32_t> find_heads(const RevisionTable& table, bool effective);

// The revisions that are applied, and not revised by an applied one, when these rows are; in load order.
std::vector<std::uint32_t> applied_tips(const RevisionTable& table, absl::Span<const std::uint32_t> rows);

// Load order is the order of the files' names.
bool loads_before(const RevisionTable& table, std::uint32_t a, std::uint32_t b);
void sort_by_load_order(const RevisionTable& table, std::vector<std::uint32_t>& revisions);

// The statements of a dialect, or nothing when the program was built without it.
const DialectTable* find_dialect(const RevisionTable& table, std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_LOOKUP_H_
