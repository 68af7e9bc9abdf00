#include "nearest_name.h"

#include <algorithm>
#include <vector>

namespace limbeck {
namespace {

// Levenshtein's distance, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest_target(const RevisionTable& table, std::string_view name) {
  std::size_t best = std::min<std::size_t>(3, name.size() / 2) + 1;
  std::string_view nearest;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t longer = std::max(candidate.size(), name.size()),
                      shorter = std::min(candidate.size(), name.size());
    if (longer - shorter >= best) return;
    if (const std::size_t distance = edit_distance(name, candidate); distance < best) {
      best = distance;
      nearest = candidate;
    }
  };
  for (const std::string_view word : {"head", "heads", "base"}) consider(word);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const RevisionEntry& revision = table.revisions[i];
    consider(table.view(revision.id));
    for (const IndexRange names : {revision.labels, revision.tags}) {
      for (std::uint32_t n = 0; n < names.count; ++n) consider(table.view(table.names[names.begin + n]));
    }
  }
  return nearest;
}

}  // namespace limbeck
