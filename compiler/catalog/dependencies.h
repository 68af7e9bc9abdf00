// What needs what, as a live database knows it: beside a catalog that was read from one, so that things can be made and
// dropped in an order that works also where a text would have to be understood to see it.
//
// Things are named as facts are (catalog/facts.h): "TABLE posts", "VIEW audit.v", "FUNCTION slug(text)", "TYPE mood",
// "INDEX i", and parts of tables as "CONSTRAINT c ON posts", "DEFAULT posts.state", "TRIGGER t ON posts".
//
// Threading: a value.
#ifndef LIMBECK_COMPILER_DEPENDENCIES_H_
#define LIMBECK_COMPILER_DEPENDENCIES_H_

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace limbeck {

class Dependencies {
 public:
  void add(std::string_view thing, std::string_view needed) {
    if (thing != needed) needs_[std::string(thing)].insert(std::string(needed));
  }

  // What `thing` cannot be without.
  const std::set<std::string>& needs(std::string_view thing) const {
    static const std::set<std::string> kNothing;
    const auto found = needs_.find(thing);
    return found == needs_.end() ? kNothing : found->second;
  }

  bool empty() const { return needs_.empty(); }

 private:
  std::map<std::string, std::set<std::string>, std::less<>> needs_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DEPENDENCIES_H_
