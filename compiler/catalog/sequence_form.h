// The normal form of a sequence: what is said and is the default anyway is left out, so that two ways to say the same
// are equal. PostgreSQL manual, CREATE SEQUENCE, has the defaults.
#ifndef LIMBECK_COMPILER_SEQUENCE_FORM_H_
#define LIMBECK_COMPILER_SEQUENCE_FORM_H_

#include "limbeck/objects.h"

namespace limbeck {

Sequence normal_form(Sequence sequence);

// The sequence with every option given, also where it is the default.
Sequence explicit_form(Sequence sequence);

// Whether a number is within the limits of both. Where none is, neither tells how to go on.
bool have_common_number(const Sequence& a, const Sequence& b);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SEQUENCE_FORM_H_
