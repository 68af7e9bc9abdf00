#include "support/plain_user.h"

#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace limbeck::test {

std::optional<PlainUser> plain_user() {
  if (::geteuid() != 0) return std::nullopt;
  for (const char* name : {"postgres", "nobody"}) {
    if (const passwd* entry = ::getpwnam(name); entry != nullptr && entry->pw_uid != 0) {
      return PlainUser{entry->pw_uid, entry->pw_gid};
    }
  }
  throw std::runtime_error("we are root, and there is neither a user postgres nor a user nobody to become");
}

bool become(const PlainUser& user) {
  return ::setgroups(0, nullptr) == 0 && ::setgid(user.gid) == 0 && ::setuid(user.uid) == 0;
}

bool can_enter(const std::optional<PlainUser>& user, const std::filesystem::path& directory) {
  const char* name = directory.c_str();
  const pid_t child = ::fork();
  if (child == 0) ::_exit((!user || become(*user)) && ::chdir(name) == 0 ? 0 : 1);
  int status = 1;
  return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace limbeck::test
