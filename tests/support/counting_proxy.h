// Stands between a client and the server, counts how often the client waits for an answer, and can break the
// connection.
//
//   CountingProxy proxy(cluster.socket_directory());
//   run_command({.arguments = {app, "--migrate=head", "--database_url=" + cluster.url_through(proxy.directory(),
//   name)}}); EXPECT_EQ(proxy.round_trips(), 3);                       // BEGIN, batch, COMMIT
//
// A round trip is a message that wants an answer, sent while no answer is outstanding: several messages sent in one go
// are one. Connecting does not count as one; connections() tells how often that happened.
//
// on_message() sees each message of the client before the server does. It may block, which holds that connection, or
// cut.
//
// Threading: every connection is served by a thread of its own, so the function given to on_message() must be safe to
// call from several threads; everything else may be called from any thread.
#ifndef LIMBECK_TESTS_SUPPORT_COUNTING_PROXY_H_
#define LIMBECK_TESTS_SUPPORT_COUNTING_PROXY_H_

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "support/temp_directory.h"

namespace limbeck::test {

// What the client (the "frontend") sent: https://www.postgresql.org/docs/current/protocol-message-formats.html
struct FrontendMessage {
  int connection;    // 1 for the first one
  char type;         // 'Q' query, 'P' parse, 'B' bind, 'X' end; '\0' for the startup packet
  std::string text;  // the SQL of 'Q' and 'P'
};

enum class Passage {
  kForward,
  kCutBefore,  // the server never sees the message
  kCutAfter,   // the server carries it out, the client never learns
};

class CountingProxy {
 public:
  using Decision = std::function<Passage(const FrontendMessage&)>;

  // Forwards to the server whose socket lies in `server_directory`.
  explicit CountingProxy(std::filesystem::path server_directory);
  CountingProxy(const CountingProxy&) = delete;
  CountingProxy& operator=(const CountingProxy&) = delete;
  ~CountingProxy();  // cuts what is open

  // Clients connect with host=<this>.
  const std::filesystem::path& directory() const { return directory_.path(); }

  // REQUIRES: no connection is open.
  void on_message(Decision decision);

  int connections() const;
  int round_trips() const;
  std::vector<FrontendMessage> messages() const;
  // The texts of the simple queries and of the prepared statements, in the order sent.
  std::vector<std::string> queries() const;
  void reset();  // forgets what was counted

 private:
  friend class ProxiedConnection;

  void accept_clients();
  Passage saw(const FrontendMessage& message);
  void count_round_trip();

  std::filesystem::path server_directory_;
  TempDirectory directory_;
  int listener_ = -1;
  int stop_[2] = {-1, -1};  // a pipe; its write end is closed to stop all threads
  Decision decision_;
  mutable std::mutex mutex_;
  int connections_ = 0;
  int round_trips_ = 0;
  std::vector<FrontendMessage> messages_;
  std::vector<std::thread> served_;
  std::thread acceptor_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_COUNTING_PROXY_H_
