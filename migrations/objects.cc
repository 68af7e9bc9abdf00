#include "limbeck/objects.h"

namespace limbeck {

bool operator==(const Sequence& a, const Sequence& b) {
  if ((a.type == nullptr) != (b.type == nullptr)) return false;
  if (a.type != nullptr && !(*a.type == *b.type)) return false;
  return a.name == b.name && a.start == b.start && a.increment == b.increment && a.minvalue == b.minvalue &&
         a.maxvalue == b.maxvalue && a.cache == b.cache && a.cycle == b.cycle && a.owned_by == b.owned_by &&
         a.unlogged == b.unlogged;
}

}  // namespace limbeck
