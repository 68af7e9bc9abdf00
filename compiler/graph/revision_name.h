// What a migration is called: by its file, or by what it says itself.
#ifndef LIMBECK_COMPILER_REVISION_NAME_H_
#define LIMBECK_COMPILER_REVISION_NAME_H_

#include <string>
#include <string_view>

namespace limbeck {

// "1975ea83b712" of "1975ea83b712_create_users.cc".
std::string_view id_of_file(std::string_view file_name);

// "create users" of "1975ea83b712_create_users.cc".
std::string message_of_file(std::string_view file_name);

// Empty when `id` may be a revision's id, else why not: "is empty", "has 40 characters; 32 is the limit", ...
std::string problem_with_id(std::string_view id);
bool is_too_long_for_an_id(std::string_view id);

// Words of the command line that no revision, label or tag may be called: head, heads, base, current.
bool is_reserved(std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REVISION_NAME_H_
