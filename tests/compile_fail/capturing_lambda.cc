#include <limbeck/migration.h>

using namespace limbeck;

Migration make(const char* name) {
  return {
#ifdef WRONG
      .upgrade = [name](Operations& op) { op.drop_table(name); },
#else
      .message = name,
      .upgrade = [](Operations& op) { op.drop_table("t"); },
#endif
  };
}
