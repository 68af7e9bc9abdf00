#include "slugify.h"

#include <cctype>

std::string slugify(const std::string& title) {
  std::string slug;
  for (const unsigned char c : title) {
    if (std::isalnum(c) != 0) {
      slug += static_cast<char>(std::tolower(c));
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}
