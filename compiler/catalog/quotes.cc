#include "catalog/quotes.h"

namespace limbeck {

std::string unquoted(std::string_view quoted) {
  std::string text;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    text += quoted[i];
    if (quoted[i] == quoted.front()) ++i;
  }
  return text;
}

}  // namespace limbeck
