#include "support/counting_proxy.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <utility>

#include "support/message_stream.h"

namespace limbeck::test {
namespace {

constexpr const char* kSocketName = ".s.PGSQL.5432";

// Codes that a client may send in place of a protocol version.
constexpr std::string_view kSslRequest = "\x04\xd2\x16\x2f";
constexpr std::string_view kGssRequest = "\x04\xd2\x16\x30";

sockaddr_un address_in(const std::filesystem::path& directory) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = (directory / kSocketName).string();
  if (path.size() >= sizeof address.sun_path) throw std::runtime_error(path + " is too long for a socket");
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

int open_socket() {
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) throw std::runtime_error(std::string("no socket: ") + std::strerror(errno));
  return descriptor;
}

bool send_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool receive_some(int descriptor, std::string& bytes) {
  bytes.resize(65536);
  ssize_t count = -1;
  do count = ::recv(descriptor, bytes.data(), bytes.size(), 0);
  while (count < 0 && errno == EINTR);
  bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return count > 0;
}

// The SQL of a query or of a prepared statement, whose name stands before it.
std::string sql_of(const Message& message) {
  std::string_view text = message.body();
  if (message.type == 'P') text.remove_prefix(std::min(text.find('\0') + 1, text.size()));
  return message.type == 'Q' || message.type == 'P' ? std::string(text.substr(0, text.find('\0'))) : "";
}

}  // namespace

class ProxiedConnection {
 public:
  ProxiedConnection(CountingProxy& proxy, int number, int client, int server)
      : proxy_(proxy), number_(number), client_(client), server_(server) {}

  void serve() {
    while (!cut_) {
      pollfd watched[] = {{client_, POLLIN, 0}, {server_, POLLIN, 0}, {proxy_.stop_[0], POLLIN, 0}};
      if (::poll(watched, 3, -1) < 0) continue;
      if (watched[2].revents != 0) return;
      // The server first: what it has said already belongs to the client's last message, not to its next one.
      if (watched[1].revents != 0 && !from_server()) return;
      if (watched[0].revents != 0 && !from_client()) return;
    }
  }

 private:
  bool from_client() {
    std::string bytes;
    if (!receive_some(client_, bytes)) return false;
    from_client_.append(bytes);
    while (std::optional<Message> message = from_client_.next()) {
      if (!forward(*message)) return false;
    }
    return true;
  }

  bool forward(const Message& message) {
    if (message.type == '\0') {
      const std::string_view code = message.body().substr(0, 4);
      if (code == kSslRequest || code == kGssRequest) return send_all(client_, "N");
      from_client_.typed_from_now_on();
    }
    const Passage passage = proxy_.saw({number_, message.type, sql_of(message)});
    if (passage == Passage::kCutBefore) return false;
    if (message.type == 'Q' || message.type == 'S' || message.type == 'F') {
      if (outstanding_++ == 0) proxy_.count_round_trip();
      if (passage == Passage::kCutAfter) mute_ = true;
    }
    return send_all(server_, message.bytes);
  }

  bool from_server() {
    std::string bytes;
    if (!receive_some(server_, bytes)) return false;
    from_server_.append(bytes);
    while (std::optional<Message> message = from_server_.next()) {
      if (message->type != 'Z') continue;  // "ready for query": one for each message that wanted an answer
      if (outstanding_ > 0) --outstanding_;
      cut_ = mute_ && outstanding_ == 0;
    }
    return mute_ || send_all(client_, bytes);
  }

  CountingProxy& proxy_;
  int number_;
  int client_;
  int server_;
  MessageStream from_client_{true};
  MessageStream from_server_{false};
  int outstanding_ = 0;
  bool mute_ = false;
  bool cut_ = false;
};

CountingProxy::CountingProxy(std::filesystem::path server_directory)
    : server_directory_(std::move(server_directory)), directory_("proxy"), listener_(open_socket()) {
  const sockaddr_un address = address_in(directory());
  if (::pipe2(stop_, O_CLOEXEC) != 0 ||
      ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(listener_, 16) != 0) {
    throw std::runtime_error(std::string("cannot listen in ") + directory().string() + ": " + std::strerror(errno));
  }
  acceptor_ = std::thread([this] { accept_clients(); });
}

CountingProxy::~CountingProxy() {
  ::close(stop_[1]);
  acceptor_.join();
  for (std::thread& thread : served_) thread.join();
  ::close(listener_);
  ::close(stop_[0]);
}

void CountingProxy::accept_clients() {
  for (;;) {
    pollfd watched[] = {{listener_, POLLIN, 0}, {stop_[0], POLLIN, 0}};
    if (::poll(watched, 2, -1) < 0) continue;
    if (watched[1].revents != 0) return;
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    int number = 0;
    {
      const std::lock_guard lock(mutex_);
      number = ++connections_;
    }
    served_.emplace_back([this, client, number] {
      const int server = open_socket();
      const sockaddr_un address = address_in(server_directory_);
      if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        ProxiedConnection(*this, number, client, server).serve();
      }
      ::close(server);
      ::close(client);
    });
  }
}

void CountingProxy::on_message(Decision decision) {
  const std::lock_guard lock(mutex_);
  decision_ = std::move(decision);
}

Passage CountingProxy::saw(const FrontendMessage& message) {
  Decision decision;
  {
    const std::lock_guard lock(mutex_);
    messages_.push_back(message);
    decision = decision_;
  }
  return decision ? decision(message) : Passage::kForward;
}

void CountingProxy::count_round_trip() {
  const std::lock_guard lock(mutex_);
  ++round_trips_;
}

int CountingProxy::connections() const {
  const std::lock_guard lock(mutex_);
  return connections_;
}

int CountingProxy::round_trips() const {
  const std::lock_guard lock(mutex_);
  return round_trips_;
}

std::vector<FrontendMessage> CountingProxy::messages() const {
  const std::lock_guard lock(mutex_);
  return messages_;
}

std::vector<std::string> CountingProxy::queries() const {
  std::vector<std::string> texts;
  for (FrontendMessage& message : messages()) {
    if (message.type == 'Q' || message.type == 'P') texts.push_back(std::move(message.text));
  }
  return texts;
}

void CountingProxy::reset() {
  const std::lock_guard lock(mutex_);
  connections_ = 0;
  round_trips_ = 0;
  messages_.clear();
}

}  // namespace limbeck::test
