// The signature of a stored function, as far as it tells functions of one name apart: its name and the types of its
// arguments.
//
//   signature_key("slug(title text, n int DEFAULT 3)")   // "slug(text,integer)"
#ifndef LIMBECK_COMPILER_SIGNATURE_H_
#define LIMBECK_COMPILER_SIGNATURE_H_

#include <string>
#include <string_view>

namespace limbeck {

// "" in place of the argument list where there is none: "slug".
std::string signature_key(std::string_view signature);

// "slug" of "slug(title text)".
std::string_view function_name(std::string_view signature);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SIGNATURE_H_
