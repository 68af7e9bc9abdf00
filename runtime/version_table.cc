#include "version_table.h"

#include "absl/strings/str_replace.h"
#include "fmt/format.h"
#include "revision_lookup.h"
#include "text.h"

namespace limbeck {
namespace {

// The words that one of the databases does not take for a table's name, each between blanks.
constexpr std::string_view kReserved =
    " add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary "
    "both case cast check collate collation column commit concurrently constraint create cross default deferrable "
    "delete desc distinct do drop else end escape except exists false fetch for foreign freeze from full grant "
    "group having ilike in index initially inner insert intersect into is isnull join lateral leading left like "
    "limit localtime localtimestamp natural not nothing notnull null offset on only or order outer overlaps "
    "placing primary references returning right select set similar some symmetric table tablesample then to "
    "trailing transaction true union unique update user using values variadic verbose when where window with ";

bool is_plain(std::string_view name) {
  constexpr std::string_view kFirst = "abcdefghijklmnopqrstuvwxyz_", kRest = "abcdefghijklmnopqrstuvwxyz_0123456789";
  return !name.empty() && kFirst.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of(kRest) == std::string_view::npos && !name.starts_with("current_") &&
         kReserved.find(fmt::format(" {} ", name)) == std::string_view::npos;
}

std::string literal(std::string_view text) {
  return fmt::format("'{}'", absl::StrReplaceAll(absl_view(text), {{"'", "''"}}));
}

}  // namespace

std::string quoted_identifier(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  return fmt::format("\"{}\"", absl::StrReplaceAll(absl_view(name), {{"\"", "\"\""}}));
}

VersionTable::VersionTable(const RevisionTable& table, const DriverFacts& facts)
    : table_(table), name_(quoted_identifier(table.view(table.version_table))) {
  const std::string_view schema = table.view(table.version_table_schema);
  if (facts.has_schemas && !schema.empty()) name_.insert(0, quoted_identifier(schema) + ".");
}

std::string VersionTable::create_sql() const {
  const std::string key = quoted_identifier(std::string(table_.view(table_.version_table)) + "_pkc");
  return fmt::format(
      "CREATE TABLE {} (\n    version_num VARCHAR(32) NOT NULL, \n    CONSTRAINT {} PRIMARY KEY (version_num)\n)",
      name_, key);
}

std::string VersionTable::empty_sql() const { return fmt::format("DELETE FROM {}", name_); }

std::string VersionTable::change_sql(const RowChange& change) const {
  const auto id = [&](std::uint32_t revision) { return literal(revision_id(table_, revision)); };
  switch (change.kind) {
    case RowChange::Kind::kInsert:
      return fmt::format("INSERT INTO {} (version_num) VALUES ({})", name_, id(change.to));
    case RowChange::Kind::kDelete:
      return fmt::format("DELETE FROM {} WHERE version_num = {}", name_, id(change.from));
    case RowChange::Kind::kUpdate:
      break;
  }
  return fmt::format("UPDATE {} SET version_num = {} WHERE version_num = {}", name_, id(change.to), id(change.from));
}

}  // namespace limbeck
