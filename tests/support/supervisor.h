// The process between a test and its server. It ends the server and removes its folder as soon as the test is gone, in
// whatever way: returned, crashed, interrupted, killed by ctest for being late.
//
// The test holds one end of a pipe whose other end is the supervisor's standard input: the end of that file is the end
// of the test. ctest kills a test together with its descendants, so the supervisor is none of them; it is started
// through a process that ends at once, in a session of its own.
//
// Threading: a Supervisor may be handed from thread to thread.
#ifndef LIMBECK_TESTS_SUPPORT_SUPERVISOR_H_
#define LIMBECK_TESTS_SUPPORT_SUPERVISOR_H_

#include <string>

namespace limbeck::test {

class Supervisor {
 public:
  // Starts `program`, which must be limbeck_test_supervisor, and waits for the server. Throws std::runtime_error with
  // its words when there will be none.
  explicit Supervisor(const std::string& program);
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;
  ~Supervisor();  // waits until the server is gone

  const std::string& socket_directory() const { return socket_directory_; }
  const std::string& clients() const { return clients_; }
  int server_pid() const { return server_pid_; }

 private:
  void finish();

  int life_ = -1;   // open as long as the server is wanted
  int words_ = -1;  // what the supervisor says; closed when it has done its work
  std::string socket_directory_;
  std::string clients_;
  int server_pid_ = -1;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_SUPERVISOR_H_
