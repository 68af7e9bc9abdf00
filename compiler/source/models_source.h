// A schema as the models of a program, in the words that a person would choose.
//
//   std::string text = models_source(catalog, &naming);      // models.cc
#ifndef LIMBECK_COMPILER_SOURCE_MODELS_SOURCE_H_
#define LIMBECK_COMPILER_SOURCE_MODELS_SOURCE_H_

#include <string>

#include "catalog/catalog.h"
#include "catalog/naming_convention.h"

namespace limbeck {

// `naming`: what unnamed constraints are called in the project; null: the usual names.
// REQUIRES: an arena is in use.
std::string models_source(const Catalog& catalog, const NamingConvention* naming);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_MODELS_SOURCE_H_
