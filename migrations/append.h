// Appends one operation to a recording and hands out its handle.
#ifndef LIMBECK_MIGRATIONS_APPEND_H_
#define LIMBECK_MIGRATIONS_APPEND_H_

#include "limbeck/recording.h"

namespace limbeck {

template <class HandleType, class Op>
HandleType append(Recording& recording, const Op& body, SourcePosition at) {
  recording.operations.push_back({body, at, recording.autocommit, recording.declared});
  return HandleType(recording, recording.operations.size() - 1);
}

}  // namespace limbeck

#endif  // LIMBECK_MIGRATIONS_APPEND_H_
