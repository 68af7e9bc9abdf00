#include <array>
#include <cctype>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "fmt/format.h"
#include "limbeck/database_url.h"
#include "text.h"

namespace limbeck {
namespace {

bool holds_secret(std::string_view parameter_name) {
  const std::string name = absl::AsciiStrToLower(absl_view(parameter_name));
  return name.find("password") != std::string::npos || name.find("secret") != std::string::npos;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// A short password may be part of any word of a message, so it is taken for one only where it stands alone.
void mask(std::string& text, std::string_view secret) {
  constexpr std::size_t kShort = 4;
  for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at)) {
    const std::size_t end = at + secret.size();
    const bool inside = (at > 0 && is_word(text[at - 1])) || (end < text.size() && is_word(text[end]));
    if (secret.size() < kShort && inside) {
      at = end;
      continue;
    }
    text.replace(at, secret.size(), "***");
    at += 3;
  }
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = is_word(c) || (c != '\0' && std::string_view("-._~/:,[]").find(c) != std::string_view::npos);
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

std::string DatabaseUrl::redacted() const {
  std::string out = dialect + "://";
  if (!user.empty() || !password.empty()) {
    out += percent_encoded(user);
    if (!password.empty()) out += ":***";
    out += '@';
  }
  out += percent_encoded(host);
  if (!port.empty()) out.append(":").append(port);
  if (!database.empty()) out.append("/").append(percent_encoded(database));
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    out += separator;
    out.append(percent_encoded(name)).append("=").append(holds_secret(name) ? "***" : percent_encoded(value));
    separator = '&';
  }
  return out;
}

std::string DatabaseUrl::redact(std::string text) const {
  const auto scrub = [&](const std::string& secret) {
    // What is printed as a name anyway is no secret worth an unreadable message.
    if (secret.empty() || secret == user || secret == host || secret == database) return;
    mask(text, secret);
    if (const std::string encoded = percent_encoded(secret); encoded != secret) mask(text, encoded);
  };
  scrub(password);
  for (const auto& [name, value] : parameters) {
    if (holds_secret(name)) scrub(value);
  }
  return text;
}

}  // namespace limbeck
