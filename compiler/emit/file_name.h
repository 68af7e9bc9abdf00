// Generated files name sources without their folders, so that a build is the same wherever it is made.
#ifndef LIMBECK_COMPILER_EMIT_FILE_NAME_H_
#define LIMBECK_COMPILER_EMIT_FILE_NAME_H_

#include <string_view>

namespace limbeck {

inline std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EMIT_FILE_NAME_H_
