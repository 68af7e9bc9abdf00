// Configures and builds with CMake, quietly: what it says is shown when it fails, or when `verbose`.
#ifndef LIMBECK_FRONT_BUILD_H_
#define LIMBECK_FRONT_BUILD_H_

#include <string>

#include "front/build_tree.h"

namespace limbeck {

// The tree as it is afterwards. Throws Refusal when that fails, or shows no program with migrations.
BuildTree configure(const BuildTree& tree, bool verbose);

// Builds the program's tool. Throws Refusal when that fails.
void build(const BuildTree& tree, const Program& program, const std::string& configuration, bool verbose);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_BUILD_H_
