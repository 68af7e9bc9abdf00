// An operation in a few words, as people speak of what changed: "added column 'posts.slug'".
#ifndef LIMBECK_COMPILER_DESCRIBE_OPERATION_H_
#define LIMBECK_COMPILER_DESCRIBE_OPERATION_H_

#include <string>

#include "limbeck/recording.h"

namespace limbeck {

std::string describe_operation(const Operation& operation);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DESCRIBE_OPERATION_H_
