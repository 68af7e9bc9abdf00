#include "limbeck/handles.h"

#include "limbeck/object_handles.h"
#include "limbeck/recording.h"

namespace limbeck {

void* AnyHandle::body() const {
  return std::visit([](auto& body) { return static_cast<void*>(&body); }, recording_->operations[index_].body);
}

List<Check> with_check(const List<Check>& checks, std::string_view sql, std::string_view name) {
  std::vector<Check> all(checks.begin(), checks.end());
  all.push_back({.constraint_name = copy_text(name), .expression = copy_text(sql)});
  return List<Check>(all);
}

}  // namespace limbeck
