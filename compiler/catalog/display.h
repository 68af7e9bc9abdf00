// How messages and summaries speak of things: "posts", "blog.posts", "blog.posts.title".
//
// Threading: none.
#ifndef LIMBECK_COMPILER_CATALOG_DISPLAY_H_
#define LIMBECK_COMPILER_CATALOG_DISPLAY_H_

#include <string>
#include <string_view>

#include "limbeck/table_items.h"

namespace limbeck {

inline std::string display(const ObjectName& name) {
  return name.schema.empty() ? std::string(name.name) : std::string(name.schema) + '.' + std::string(name.name);
}
inline std::string display(const ObjectName& table, std::string_view column) {
  return display(table) + '.' + std::string(column);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CATALOG_DISPLAY_H_
