// What a change of the schema touches, in pieces so small that two changes which touch no common piece can be made in
// either order: a column is one, and its type, its default, its comment are each another.
#ifndef LIMBECK_COMPILER_TOUCHES_H_
#define LIMBECK_COMPILER_TOUCHES_H_

#include <map>
#include <string>

#include "dialect/dialect.h"

namespace limbeck {

// How; bits, since one revision may do several of these.
inline constexpr unsigned kTouchAdds = 1;
inline constexpr unsigned kTouchRemoves = 2;
inline constexpr unsigned kTouchChanges = 4;
inline constexpr unsigned kTouchUses = 8;  // needs it to be there

struct Touch {
  unsigned how = 0;
  bool is_lenient = true;  // if_exists, if_not_exists: happens to find it as it should become
  std::string result;      // what it is afterwards; empty when it is gone or only used
  std::string words;       // for people: "column 'slug' of table 'posts'"
  SourcePosition at;       // the first operation that touches it
};

// By piece: names of things that share a name space are one piece.
using Touches = std::map<std::string, Touch>;

// Adds what `change` touches.
void collect_touches(const Change& change, Touches& touches);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_TOUCHES_H_
