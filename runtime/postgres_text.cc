#include "postgres_text.h"

#include <optional>
#include <vector>

#include "absl/strings/str_join.h"
#include "text.h"

namespace limbeck {
namespace {

void append_option(std::string& out, std::string_view name, std::string_view value) {
  out.append(out.empty() ? "" : " ").append(name).append("='");
  for (const char c : value) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  out += '\'';
}

// SQLAlchemy names several hosts as host=a:5432&host=b:5432, libpq wants two lists.
void append_host_parameters(std::string& out, const DatabaseUrl& url) {
  std::vector<std::string> hosts, ports;
  bool has_port = false;
  for (const auto& [name, value] : url.parameters) {
    if (name != "host") continue;
    const std::size_t colon = value.find(':');
    const bool with_port = !value.starts_with('/') && colon != std::string::npos && colon == value.rfind(':');
    hosts.push_back(value.substr(0, with_port ? colon : std::string::npos));
    ports.push_back(with_port ? value.substr(colon + 1) : "");
    has_port |= with_port;
  }
  if (!hosts.empty()) append_option(out, "host", absl::StrJoin(hosts, ","));
  if (has_port) append_option(out, "port", absl::StrJoin(ports, ","));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// The index of the line that holds nothing but a caret, below the line it points into.
std::optional<std::size_t> caret_line(const std::vector<std::string_view>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (trimmed(lines[i]) == "^") return i;
  }
  return std::nullopt;
}

}  // namespace

std::string connection_string(const DatabaseUrl& url) {
  std::string out;
  const std::pair<std::string_view, const std::string&> parts[] = {
      {"host", url.host}, {"port", url.port}, {"user", url.user}, {"password", url.password}, {"dbname", url.database}};
  for (const auto& [name, value] : parts) {
    if (!value.empty()) append_option(out, name, value);
  }
  append_host_parameters(out, url);
  for (const auto& [name, value] : url.parameters) {
    if (name == "host") continue;
    if (name == "ssl" && value == "true") {
      append_option(out, "sslmode", "require");
    } else {
      append_option(out, name, value);
    }
  }
  // The statements are UTF-8, whatever PGCLIENTENCODING or the database's own encoding may be. libpq takes the last
  // one.
  append_option(out, "client_encoding", "UTF8");
  return out;
}

std::string one_line(std::string_view message) {
  std::string out;
  for (const std::string_view line : split(message, '\n')) {
    const std::string_view text = trimmed(line);
    if (text.empty()) continue;
    if (!out.empty()) out += out.back() == '.' || out.back() == ':' || out.back() == '?' ? " " : "; ";
    out += text;
  }
  return out;
}

std::string server_words(std::string_view message) {
  std::string_view words = trimmed(message);
  if (words.starts_with("ERROR:")) words = trimmed(words.substr(6));
  return std::string(words);
}

bool shows_position(std::string_view message) { return caret_line(split(message, '\n')).has_value(); }

std::string without_position(std::string_view message) {
  std::vector<std::string_view> lines = split(message, '\n');
  if (const auto caret = caret_line(lines)) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(*caret) - 1,
                lines.begin() + static_cast<std::ptrdiff_t>(*caret) + 1);
  }
  std::string out;
  for (const std::string_view line : lines) out.append(out.empty() ? "" : "\n").append(line);
  return out;
}

}  // namespace limbeck
