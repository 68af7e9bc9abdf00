// The real Alembic for many commands in a row: one process, whatever their number.
//
//   AlembicSession session;
//   AlembicProject project(scripts, url);
//   AlembicSession::Answer answer = session.run(project, {"upgrade", "heads"});
//
// Threading: none needed; one object belongs to one thread.
#ifndef LIMBECK_TESTS_SUPPORT_ALEMBIC_SESSION_H_
#define LIMBECK_TESTS_SUPPORT_ALEMBIC_SESSION_H_

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

#include "support/alembic_project.h"

namespace limbeck::test {

class AlembicSession {
 public:
  struct Answer {
    int exit_code = 0;  // 255: it refused; 1: it died of an exception
    std::string out;
    std::string error;
  };

  // Throws std::runtime_error where Alembic is not installed.
  AlembicSession();
  AlembicSession(const AlembicSession&) = delete;
  AlembicSession& operator=(const AlembicSession&) = delete;
  ~AlembicSession();

  // Throws std::runtime_error when the process is gone.
  Answer run(const AlembicProject& project, const std::vector<std::string>& arguments);

 private:
  pid_t pid_ = -1;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_ALEMBIC_SESSION_H_
