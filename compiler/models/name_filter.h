// Which things are compared: what add_migrations() says of their names, and what .include_object of the models says.
//
//   const NameFilter filter{.exclude_names = {"spatial_*"}};
//   options.includes = includes_of(filter, models.hooks);        // DiffOptions
//
// What is left out stays as it is, wherever it is. A pattern is a name with * and ?, of a table, view, function, ... in
// any schema ("spatial_*"), or with its schema ("topology.*"); what belongs to a table goes with it.
//
// Threading: values.
#ifndef LIMBECK_COMPILER_NAME_FILTER_H_
#define LIMBECK_COMPILER_NAME_FILTER_H_

#include <functional>
#include <string>
#include <vector>

#include "diff/diff.h"

namespace limbeck {

struct Models;

struct NameFilter {
  std::vector<std::string> include_names = {};  // none: all
  std::vector<std::string> exclude_names = {};
  std::vector<std::string> schemas = {};  // besides the connection's default one; none: all
};

bool includes(const NameFilter& filter, const ObjectName& name);

// Empty where nothing is left out. REQUIRES: `hooks` are constants, as models are.
std::function<bool(const DiffObject&)> includes_of(const NameFilter& filter, const std::vector<const Models*>& hooks);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_NAME_FILTER_H_
