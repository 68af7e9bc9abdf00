#include "nearest_name.h"

#include <algorithm>
#include <vector>

namespace limbeck {
namespace {

// Levenshtein's distance, as far as it is less than `limit`; one row at a time, and of that only what may matter.
class EditDistance {
 public:
  explicit EditDistance(std::string_view word) : word_(word), row_(word.size() + 1) {}

  std::size_t to(std::string_view other, std::size_t limit) {
    const std::size_t size = word_.size();
    for (std::size_t j = 0; j <= size; ++j) row_[j] = j;
    for (std::size_t i = 1; i <= other.size(); ++i) {
      const std::size_t begin = i > limit ? i - limit : 1, end = std::min(size, i + limit);
      std::size_t diagonal = row_[begin - 1], least = limit;
      row_[begin - 1] = begin == 1 ? i : limit;
      for (std::size_t j = begin; j <= end; ++j) {
        const std::size_t above = row_[j];
        row_[j] = std::min({above + 1, row_[j - 1] + 1, diagonal + (other[i - 1] == word_[j - 1] ? 0 : 1)});
        diagonal = above;
        least = std::min(least, row_[j]);
      }
      if (end < size) row_[end + 1] = limit;
      if (least >= limit && row_[begin - 1] >= limit) return limit;
    }
    return std::min(row_[size], limit);
  }

 private:
  const std::string_view word_;
  std::vector<std::size_t> row_;
};

}  // namespace

std::string_view nearest_target(const RevisionTable& table, std::string_view name) {
  std::size_t best = std::min<std::size_t>(3, name.size() / 2) + 1;
  std::string_view nearest;
  EditDistance distance_from(name);
  const auto consider = [&](std::string_view candidate) {
    const std::size_t longer = std::max(candidate.size(), name.size()),
                      shorter = std::min(candidate.size(), name.size());
    if (longer - shorter >= best) return;
    if (const std::size_t distance = distance_from.to(candidate, best); distance < best) {
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
