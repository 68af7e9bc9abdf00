#include "limbeck/drift.h"

#include <fnmatch.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_symbols.h"
#include "revision_set.h"

namespace limbeck {
namespace {

using Facts = std::map<std::string, SchemaFact, std::less<>>;

std::vector<std::uint32_t> applied_revisions(const RevisionTable& table, const std::vector<std::uint32_t>& rows) {
  RevisionSet applied(table, rows);
  applied.add_ancestors(table);
  std::vector<std::uint32_t> revisions;
  applied.for_each([&](std::uint32_t revision) { revisions.push_back(revision); });
  return revisions;
}

// What of a database is compared, where the history does not have it.
class Business {
 public:
  Business(const RevisionTable& table, const Facts& expected)
      : table_(table), own_schema_(table.view(table.version_table_schema)), schemas_{""} {
    own_ = {std::string(table.view(table.version_table)), "limbeck_journal"};
    for (const auto& [object, fact] : expected) schemas_.insert(fact.schema);
  }

  bool includes(const std::string& object, const SchemaFact& fact) const {
    if (object.starts_with("schema '") || object.starts_with("extension '")) return false;
    const bool is_own_schema = fact.schema == own_schema_ || fact.schema.empty();  // which may be the default one
    if (is_own_schema && std::find(own_.begin(), own_.end(), fact.name) != own_.end()) return false;
    if (schemas_.find(fact.schema) == schemas_.end() || !is_wanted_schema(fact.schema)) return false;
    return (table_.included_names.count == 0 || matches(table_.included_names, fact)) &&
           !matches(table_.excluded_names, fact);
  }

 private:
  bool is_wanted_schema(const std::string& schema) const {
    const IndexRange& wanted = table_.included_schemas;
    if (wanted.count == 0 || schema.empty()) return true;
    for (std::uint32_t i = 0; i < wanted.count; ++i)
      if (table_.view(table_.names[wanted.begin + i]) == schema) return true;
    return false;
  }

  bool matches(IndexRange patterns, const SchemaFact& fact) const {
    const std::string full = fact.schema.empty() ? fact.name : fact.schema + '.' + fact.name;
    for (std::uint32_t i = 0; i < patterns.count; ++i) {
      const std::string pattern(table_.view(table_.names[patterns.begin + i]));
      if (::fnmatch(pattern.c_str(), fact.name.c_str(), 0) == 0 || ::fnmatch(pattern.c_str(), full.c_str(), 0) == 0)
        return true;
    }
    return false;
  }

  const RevisionTable& table_;
  const std::string own_schema_;
  std::vector<std::string> own_;
  std::set<std::string> schemas_;
};

// Whether a table, view or column that only one side has has it: "column 'posts.title'", "index 'ix' of 'posts'".
class Wholes {
 public:
  Wholes(const Facts& here, const Facts& there) {
    for (const auto& [object, fact] : here) {
      if (there.find(object) != there.end()) continue;
      for (const std::string_view kind : {"table '", "view '", "column '"})
        if (object.starts_with(kind)) names_.push_back(object.substr(kind.size(), object.size() - kind.size() - 1));
    }
  }

  bool have(std::string_view object) const {
    return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
      return object.ends_with(" of '" + name + "'") || object.find("column '" + name + ".") != std::string_view::npos ||
             object.ends_with(" of column '" + name + "'") || object == "row level security '" + name + "'" ||
             object == "primary key '" + name + "'";
    });
  }

 private:
  std::vector<std::string> names_;
};

bool is_word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

bool has_word(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  for (auto at = text.begin();;) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) return false;
    const auto end = at + static_cast<std::ptrdiff_t>(word.size());
    if ((at == text.begin() || !is_word_char(at[-1])) && (end == text.end() || !is_word_char(*end))) return true;
    ++at;
  }
}

// The names in "index 'ix' of 's.posts'", schemas left out, arguments of functions too.
std::vector<std::string> names_in(const std::string& object, bool is_column) {
  std::vector<std::string> names;
  for (std::size_t begin = object.find('\''); begin != std::string::npos; begin = object.find('\'', begin)) {
    const std::size_t end = object.find('\'', begin + 1);
    if (end == std::string::npos) break;
    std::string name = object.substr(begin + 1, end - begin - 1);
    name = name.substr(0, name.find('('));
    const std::size_t dot = name.rfind('.');
    if (dot != std::string::npos && is_column) {
      const std::string table = name.substr(0, dot);
      names.push_back(table.substr(table.rfind('.') + 1));
    }
    names.push_back(dot == std::string::npos ? name : name.substr(dot + 1));
    begin = end + 1;
  }
  return names;
}

// SQL that the authors wrote and whose effects nobody declares.
class UndeclaredSql {
 public:
  UndeclaredSql(const RevisionTable& table, const DialectTable& dialect, const std::vector<std::uint32_t>& revisions) {
    for (const std::uint32_t revision : revisions) {
      const IndexRange statements = dialect.scripts[revision].upgrade.statements;
      for (std::uint32_t i = statements.begin; i < statements.begin + statements.count; ++i) {
        const StatementEntry& statement = dialect.statements[i];
        if ((statement.flags & kStatementIsUndeclared) == 0) continue;
        texts_.push_back(
            {table.view(table.revisions[revision].id), {dialect.text + statement.sql.offset, statement.sql.size}});
      }
    }
  }

  // The revision whose SQL speaks of it; empty where none does.
  std::string_view speaks_of(const std::string& object) const {
    const std::vector<std::string> names = names_in(object, object.find("column '") != std::string::npos);
    for (const Text& text : texts_)
      if (std::all_of(names.begin(), names.end(), [&](const std::string& name) { return has_word(text.sql, name); }))
        return text.revision;
    return {};
  }

 private:
  struct Text {
    std::string_view revision;
    std::string_view sql;
  };
  std::vector<Text> texts_;
};

std::vector<std::pair<std::string, std::string>> compare(const Facts& expected, const Facts& actual,
                                                         const Business& business) {
  const Wholes missing(expected, actual), extra(actual, expected);
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& [object, fact] : actual)
    if (expected.find(object) == expected.end() && business.includes(object, fact) && !extra.have(object))
      found.emplace_back(object, "extra " + object);
  for (const auto& [object, fact] : expected) {
    const auto there = actual.find(object);
    if (there == actual.end()) {
      if (!missing.have(object)) found.emplace_back(object, "missing " + object);
    } else if (!descriptions_agree(fact.description, there->second.description)) {
      found.emplace_back(object, fmt::format("changed {}: the database has {}, the migrations make {}", object,
                                             there->second.description, fact.description));
    }
  }
  return found;
}

}  // namespace

SchemaFacts facts_after(const RevisionTable& table, const DialectTable& dialect,
                        const std::vector<std::uint32_t>& revisions) {
  SchemaFacts facts;
  for (const std::uint32_t revision : revisions) {
    const IndexRange range = dialect.scripts[revision].facts;
    for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
      const FactEntry& entry = dialect.facts[i];
      const std::string object(table.view(entry.object));
      if (entry.description.size == 0)
        facts.by_object.erase(object);
      else
        facts.by_object[object] = {
            std::string(table.view(entry.schema)), {}, std::string(table.view(entry.description))};
    }
  }
  return facts;
}

absl::StatusOr<Drift> find_drift(const RevisionTable& table, const OpenedDatabase& database) {
  Driver& driver = *database.driver;
  absl::StatusOr<VersionRows> rows = read_version_rows(table, driver);
  if (!rows.ok()) return rows.status();
  if (!rows->table_exists)
    return error_with_exit_code(
        kExitFailed,
        fmt::format("{} has no table {}, so nobody knows which revision to compare it with; migrate it, or "
                    "say where it is with --migrate=stamp:REVISION",
                    database.url.redacted(), table.view(table.version_table)));
  absl::StatusOr<std::vector<std::uint32_t>> resolved = resolve_rows(table, rows->rows);
  if (!resolved.ok()) return resolved.status();
  absl::StatusOr<SchemaFacts> actual = driver.read_schema_facts();
  if (!actual.ok()) return actual.status();
  absl::StatusOr<VersionRows> after = read_version_rows(table, driver);
  if (!after.ok()) return after.status();
  if (after->rows != rows->rows)
    return error_with_exit_code(kExitFailed,
                                fmt::format("{} was migrated while it was read; try again", database.url.redacted()));

  const std::vector<std::uint32_t> applied = applied_revisions(table, *resolved);
  const SchemaFacts expected = facts_after(table, *database.dialect, applied);
  const UndeclaredSql undeclared(table, *database.dialect, applied);
  const Business business(table, expected.by_object);
  Drift drift{.rows = rows->rows};
  for (auto& [object, sentence] : compare(expected.by_object, actual->by_object, business)) {
    const std::string_view revision = undeclared.speaks_of(object);
    if (revision.empty())
      drift.differences.push_back(std::move(sentence));
    else
      drift.unproven.push_back(
          fmt::format("{}; SQL of revision {} speaks of it, and no .effects say what it does", sentence, revision));
  }
  return drift;
}

absl::StatusOr<Drift> find_drift(const RevisionTable& table, std::string_view url) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadOnly);
  if (!database.ok()) return database.status();
  return find_drift(table, *database);
}

}  // namespace limbeck
