// Who a test becomes when it must not be root: PostgreSQL refuses to run as root, and root may write every file.
//
//   if (std::optional<PlainUser> user = plain_user()) become(*user);
//
// Threading: become() changes the whole process; call it between fork and exec.
#ifndef LIMBECK_TESTS_SUPPORT_PLAIN_USER_H_
#define LIMBECK_TESTS_SUPPORT_PLAIN_USER_H_

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>

namespace limbeck::test {

struct PlainUser {
  uid_t uid;
  gid_t gid;
};

// The user postgres where there is one, else nobody; nothing when we are not root and need not become anyone.
// Throws std::runtime_error when we are root and there is no such user.
std::optional<PlainUser> plain_user();

// Gives up our rights for the user's, for good. False when the system does not let us. Safe between fork and exec.
bool become(const PlainUser& user);

// Whether the user can enter the folder, that is also every folder above it. Without a user: whether we can.
bool can_enter(const std::optional<PlainUser>& user, const std::filesystem::path& directory);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_PLAIN_USER_H_
