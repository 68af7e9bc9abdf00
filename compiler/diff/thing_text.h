// Things of a schema in words: what people call them, and how they are defined.
//
//   words_of(key)                   // "column 'posts.title'", "index 'ix_posts_title' of 'posts'"
//   definition_of(key, catalog)     // "String(80) not_null", "(title) unique"
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_DIFF_THING_TEXT_H_
#define LIMBECK_COMPILER_DIFF_THING_TEXT_H_

#include <string>

#include "catalog/catalog.h"
#include "diff/thing.h"

namespace limbeck {

std::string words_of(const ThingKey& key);

// In the words of dump.h, on one line, without what words_of() says. Empty where there is no such thing.
std::string definition_of(const ThingKey& key, const Catalog& catalog);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_THING_TEXT_H_
