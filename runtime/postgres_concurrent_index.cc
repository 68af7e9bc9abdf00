#include "postgres_concurrent_index.h"

#include <cctype>
#include <pqxx/pqxx>

#include "absl/strings/match.h"
#include "postgres_query.h"
#include "text.h"

namespace limbeck {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Words of a statement, one after the other; a name in quotes, qualified or not, is one word.
class Words {
 public:
  explicit Words(std::string_view sql) : rest_(sql) {}

  std::string_view next() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    bool quoted = false;
    std::size_t end = 0;
    for (; end < rest_.size() && (quoted || !(is_space(rest_[end]) || rest_[end] == '(')); ++end) {
      if (rest_[end] == '"') quoted = !quoted;
    }
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return word;
  }

  bool skip(std::string_view word) {
    const std::string_view before = rest_;
    if (absl::EqualsIgnoreCase(absl_view(next()), absl_view(word))) return true;
    rest_ = before;
    return false;
  }

 private:
  std::string_view rest_;
};

std::string unquoted(std::string_view name) {
  std::string out;
  if (!name.starts_with('"')) {
    for (const char c : name) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
  }
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (name[i] == '"') ++i;
    out += name[i];
  }
  return out;
}

QueryResult find(pqxx::transaction_base& outside, const ConcurrentIndex& index) {
  return postgres_query(
      outside,
      "SELECT c.oid::regclass, EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid) "
      "FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
      "WHERE NOT i.indisvalid AND c.relname = $1 AND i.indrelid = to_regclass($2)",
      {index.name, index.table});
}

}  // namespace

std::optional<ConcurrentIndex> concurrent_index(std::string_view sql) {
  Words words(sql);
  if (!words.skip("CREATE")) return std::nullopt;
  words.skip("UNIQUE");
  if (!words.skip("INDEX") || !words.skip("CONCURRENTLY")) return std::nullopt;
  if (words.skip("IF")) {
    words.skip("NOT");
    words.skip("EXISTS");
  }
  if (words.skip("ON")) return std::nullopt;
  const std::string_view name = words.next();
  if (!words.skip("ON")) return std::nullopt;
  words.skip("ONLY");
  return ConcurrentIndex{unquoted(name), std::string(words.next())};
}

std::string invalid_index(pqxx::transaction_base& outside, const ConcurrentIndex& index) {
  const QueryResult found = find(outside, index);
  return found.rows.empty() ? std::string() : *found.rows[0][0];
}

void drop_invalid_index(pqxx::transaction_base& outside, const ConcurrentIndex& index) {
  const QueryResult found = find(outside, index);
  if (found.rows.empty() || found.rows[0][1] == "t") return;
  outside.exec("DROP INDEX CONCURRENTLY " + *found.rows[0][0]);
}

}  // namespace limbeck
