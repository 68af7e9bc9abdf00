// Which things of a schema a text speaks of: the names in it that are names of things.
//
// Threading: reading only.
#ifndef LIMBECK_COMPILER_NAMES_IN_TEXT_H_
#define LIMBECK_COMPILER_NAMES_IN_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "limbeck/table_items.h"

namespace limbeck {

class NameIndex {
 public:
  // `thing`: what find_in() answers with. A function is entered by its name alone.
  void add(const ObjectName& name, std::size_t thing);

  // Calls visit(thing) for each name of the text that is a thing's, and for each in its literals where `literals` says
  // so: 'posts_id_seq'::regclass, and the bodies of functions.
  template <class Visit>
  void find_in(std::string_view text, Visit visit) const {
    for (std::size_t thing : things_in(text)) visit(thing);
  }

  // The names that stand in the text as identifiers, each once.
  static std::vector<std::string> words_of(std::string_view text);

 private:
  struct Entry {
    std::string schema;
    std::size_t thing;
  };
  std::vector<std::size_t> things_in(std::string_view text) const;
  void collect(std::string_view text, int depth, std::vector<std::size_t>& found) const;
  void look_up(std::string_view schema, bool is_qualified, const std::string& name,
               std::vector<std::size_t>& found) const;

  std::unordered_map<std::string, std::vector<Entry>> entries_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_NAMES_IN_TEXT_H_
