// What of a schema can be read back from a file.
//
//   normal_form(simulated) == normal_form(reflected)
//
// Types are the words of CREATE TABLE, an Enum is a word and a check, defaults are SQL text, and what is for other
// databases, for people, or for one connection only is gone: privileges, comments, temporary tables.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_NORMAL_FORM_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_NORMAL_FORM_H_

#include "catalog/catalog.h"

namespace limbeck::sqlite {

// In the current arena. normal_form(normal_form(c)) == normal_form(c)
Catalog normal_form(const Catalog& catalog);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_NORMAL_FORM_H_
