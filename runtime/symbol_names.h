// The names in a symbol: [branch@]name, and which revisions they stand for.
#ifndef LIMBECK_SYMBOL_NAMES_H_
#define LIMBECK_SYMBOL_NAMES_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "limbeck/revision_table.h"
#include "revision_set.h"

namespace limbeck {

struct SymbolNames {
  std::optional<std::string_view> branch;
  std::string_view name;
};

// At the first '@'.
SymbolNames split_symbol(std::string_view symbol);

// A whole id, label or tag; nothing else.
std::optional<std::uint32_t> find_exact_name(const RevisionTable& table, std::string_view name);

// An id, a label, a tag, or a unique beginning of the first two; of `branch`, if there is one. Reserved words mean
// nothing here.
absl::StatusOr<std::uint32_t> find_name(const RevisionTable& table, std::string_view name,
                                        std::optional<std::string_view> branch = {});

// The revision that a branch is called after. Error: kUnknownBranch.
absl::StatusOr<std::uint32_t> find_branch(const RevisionTable& table, std::string_view branch);

// What is above or below any of these, themselves included.
RevisionSet lineage_of(const RevisionTable& table, absl::Span<const std::uint32_t> revisions, Links links);

// What shares its line with a symbol: is above or below what it means, or its branch. All revisions, for base.
absl::StatusOr<RevisionSet> lineage_of(const RevisionTable& table, std::string_view symbol,
                                       Links links = Links::kParents);

}  // namespace limbeck

#endif  // LIMBECK_SYMBOL_NAMES_H_
