// Grammar, with SQLAlchemy's and libpq's readings united:
//   DIALECT[+DRIVER] "://" [[USER][":" PASSWORD] "@"] [HOST[":" PORT]["," HOST[":" PORT]]...] ["/" DATABASE] ["?" NAME
//   "=" VALUE ["&" ...]]
// The password is the part most often written wrongly (unescaped '@', '/', '?'), so no message quotes any text that may
// belong to it.
#include "limbeck/database_url.h"

#include <cstdlib>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "text.h"

namespace limbeck {
namespace {

constexpr std::string_view kPostgresql = "postgresql";
constexpr std::string_view kSqlite = "sqlite";

absl::Status malformed(std::string_view what) {
  return error_with_exit_code(kExitUsage, fmt::format("the database URL cannot be read: {}", what));
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

absl::StatusOr<std::string> percent_decoded(std::string_view text, std::string_view part) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const auto high = i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
    if (!low || *high * 16 + *low == 0) {
      return malformed(
          fmt::format("a '%' in its {} is not followed by two hexadecimal digits; write %25 for '%' itself", part));
    }
    out += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  return out;
}

absl::Status decode(std::string_view text, std::string_view part, std::string& out) {
  absl::StatusOr<std::string> decoded = percent_decoded(text, part);
  if (decoded.ok()) out = *std::move(decoded);
  return decoded.status();
}

absl::Status read_parameters(std::string_view query, DatabaseUrl& url) {
  for (const std::string_view item : split(query, '&')) {
    if (item.empty()) continue;
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos || equals == 0) {
      return malformed(
          "after '?' it needs name=value pairs separated by '&'; write %3F for a '?' that belongs to a name or "
          "password");
    }
    std::string name, value;
    if (absl::Status s = decode(item.substr(0, equals), "parameters", name); !s.ok()) return s;
    if (absl::Status s = decode(item.substr(equals + 1), "parameters", value); !s.ok()) {
      return s;
    }
    url.parameters.emplace_back(std::move(name), std::move(value));
  }
  return absl::OkStatus();
}

absl::Status read_host(std::string_view text, DatabaseUrl& url) {
  std::string_view host = text, port;
  if (!text.empty() && text.front() == '[') {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos) return malformed("the ']' after its IPv6 address is missing");
    host = text.substr(1, close - 1);
    port = text.substr(close + 1);
    if (!port.empty() && port.front() != ':')
      return malformed("after the ']' of its IPv6 address only a port may follow");
  } else if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    host = text.substr(0, colon);
    port = text.substr(colon);
  }
  if (!port.empty()) port.remove_prefix(1);
  std::string decoded;
  if (absl::Status s = decode(host, "host", decoded); !s.ok()) return s;
  int number = 0;
  if (!port.empty() && (!absl::SimpleAtoi(absl_view(port), &number) || number < 1 || number > 65535)) {
    return malformed(
        "its port is not a number from 1 to 65535; in a password, write %3A for ':', %2F for '/' and %40 for '@'");
  }
  url.host += decoded;
  url.port += port;
  return absl::OkStatus();
}

// With one port for several hosts, or none at all, libpq wants no commas in the list of ports.
absl::Status read_hosts(std::string_view text, DatabaseUrl& url) {
  bool first = true;
  for (const std::string_view item : split(text, ',')) {
    if (!first) {
      url.host += ',';
      url.port += ',';
    }
    first = false;
    if (absl::Status s = read_host(item, url); !s.ok()) return s;
  }
  if (url.port.find_first_not_of(',') == std::string::npos) url.port.clear();
  return absl::OkStatus();
}

absl::Status read_user(std::string_view text, DatabaseUrl& url) {
  const std::size_t colon = text.find(':');
  if (absl::Status s = decode(text.substr(0, colon), "user name", url.user); !s.ok()) return s;
  if (colon == std::string_view::npos) return absl::OkStatus();
  return decode(text.substr(colon + 1), "password", url.password);
}

absl::Status read_server(std::string_view authority, std::string_view path, DatabaseUrl& url) {
  if (path.find('@') != std::string_view::npos) {
    return malformed(
        "an '@' stands after the first '/'; in a user name, password or database name write %2F for '/' and %40 for "
        "'@'");
  }
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    if (absl::Status s = read_user(authority.substr(0, at), url); !s.ok()) return s;
    authority.remove_prefix(at + 1);
  }
  if (absl::Status s = read_hosts(authority, url); !s.ok()) return s;
  if (!path.empty()) path.remove_prefix(1);
  return decode(path, "database name", url.database);
}

absl::Status check_file_parameters(const DatabaseUrl& url) {
  for (const auto& [name, value] : url.parameters) {
    double seconds = 0;
    if (name == "mode") {
      if (value != "ro" && value != "rw" && value != "rwc" && value != "memory") {
        return malformed(fmt::format("mode={} is none of ro, rw, rwc and memory", value));
      }
    } else if (name == "timeout") {
      if (!absl::SimpleAtod(value, &seconds) || !(seconds >= 0) || seconds > 1e6) {
        return malformed(fmt::format("timeout={} is not a number of seconds", value));
      }
    } else {
      return malformed(fmt::format("a SQLite URL has no parameter '{}', only mode and timeout", name));
    }
  }
  return absl::OkStatus();
}

absl::Status read_file(std::string_view authority, std::string_view path, DatabaseUrl& url) {
  if (!authority.empty()) {
    return malformed(
        "a SQLite file has no host: write sqlite:///relative.db with three slashes, sqlite:////absolute.db with four");
  }
  if (!path.empty()) path.remove_prefix(1);
  if (absl::Status s = decode(path, "path", url.database); !s.ok()) return s;
  if (url.database == ":memory:" || url.parameter("mode") == "memory") url.database.clear();
  return check_file_parameters(url);
}

}  // namespace

std::string_view DatabaseUrl::parameter(std::string_view name, std::string_view fallback) const {
  for (auto it = parameters.rbegin(); it != parameters.rend(); ++it) {
    if (it->first == name) return it->second;
  }
  return fallback;
}

std::string database_url_from_environment(std::string_view fallback) {
  const auto is_set = [](const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  if (is_set("DATABASE_URL")) return std::getenv("DATABASE_URL");
  // libpq would find a server by any of these.
  for (const char* const name : {"PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"})
    if (is_set(name)) return fmt::format("{}://", kPostgresql);
  return std::string(fallback);
}

absl::StatusOr<DatabaseUrl> parse_database_url(std::string_view text) {
  if (text.empty()) {
    return error_with_exit_code(
        kExitUsage, "no database is named: give --database_url, or set DATABASE_URL or libpq's PGHOST, PGDATABASE ...");
  }
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos) {
    return malformed("it does not begin with a scheme such as postgresql:// or sqlite:///");
  }
  std::string scheme = absl::AsciiStrToLower(absl_view(text.substr(0, colon)));
  scheme.resize(std::min(scheme.find('+'), scheme.size()));
  if (scheme == "postgres") scheme = kPostgresql;
  DatabaseUrl url{.dialect = scheme};
  if (url.dialect != kPostgresql && url.dialect != kSqlite) {
    const bool presentable = scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
    return malformed(
        fmt::format("its scheme{} is neither postgresql:// nor sqlite://", presentable ? " " + scheme + "://" : ""));
  }
  std::string_view rest = text.substr(colon + 3);
  if (const std::size_t question = rest.find('?'); question != std::string_view::npos) {
    if (absl::Status s = read_parameters(rest.substr(question + 1), url); !s.ok()) return s;
    rest = rest.substr(0, question);
  }
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view authority = rest.substr(0, slash), path = rest.substr(slash);
  absl::Status status = url.dialect == kSqlite ? read_file(authority, path, url) : read_server(authority, path, url);
  if (!status.ok()) return status;
  return url;
}

}  // namespace limbeck
