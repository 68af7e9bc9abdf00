#include "reflect/sqlite/table_parser.h"

#include <algorithm>
#include <iterator>

#include "reflect/sqlite/indexed_columns.h"
#include "reflect/sqlite/statement_cursor.h"
#include "reflect/sqlite/types.h"

namespace limbeck::sqlite_schema {
namespace {

constexpr std::string_view kColumnWords[] = {"CONSTRAINT", "PRIMARY",    "NOT",     "NULL",       "UNIQUE",
                                             "CHECK",      "DEFAULT",    "COLLATE", "REFERENCES", "GENERATED",
                                             "AS",         "DEFERRABLE", "FOREIGN", "ON"};

class TableParser {
 public:
  TableParser(Table& table, std::string_view statement) : table_(table), at_(statement) {}

  void parse() {
    while (!at_.at_end() && !at_.is("(")) at_.skip();  // CREATE TABLE name
    StatementCursor items(at_.parentheses());
    std::swap(at_, items);
    while (!at_.at_end()) {
      if (at_.accept(",")) continue;
      const std::size_t before = at_.position();
      if (!table_constraint()) column();
      if (!at_.at_end() && at_.position() == before) at_.skip();
    }
    options(items);
  }

  bool is_descending_key() const { return is_descending_key_; }

 private:
  void options(StatementCursor& behind) {
    while (!behind.at_end()) {
      table_.options.without_rowid = behind.accept("WITHOUT", "ROWID") || table_.options.without_rowid;
      table_.options.strict = behind.accept("STRICT") || table_.options.strict;
      behind.skip();
    }
  }

  std::string_view constraint_name() { return at_.accept("CONSTRAINT") ? copy_text(at_.name()) : std::string_view(); }

  bool table_constraint() {
    const bool named = at_.is("CONSTRAINT");
    const bool begins = at_.is("PRIMARY") || at_.is("UNIQUE") || at_.is("CHECK") || at_.is("FOREIGN");
    if (!named && !begins) return false;
    const std::string_view name = constraint_name();
    if (at_.accept("PRIMARY", "KEY")) {
      PrimaryKey key;
      key.constraint_name = name;
      key.columns = column_names(at_.parentheses());
      table_.primary_key = key;
    } else if (at_.accept("UNIQUE")) {
      Unique& unique = table_.uniques.emplace_back();
      unique.constraint_name = name;
      unique.columns = column_names(at_.parentheses());
    } else if (at_.accept("CHECK")) {
      add_check(name);
    } else if (at_.accept("FOREIGN", "KEY")) {
      ForeignKey key;
      key.constraint_name = name;
      key.columns = column_names(at_.parentheses());
      add_reference(key);
    }
    conflict_clause();
    return true;
  }

  void conflict_clause() {
    if (at_.accept("ON", "CONFLICT")) at_.skip();
  }

  void add_check(std::string_view name) {
    Check& check = table_.checks.emplace_back();
    check.constraint_name = name;
    check.expression = copy_text(at_.parentheses());
    conflict_clause();
  }

  ReferentialAction action() {
    if (at_.accept("CASCADE")) return ReferentialAction::kCascade;
    if (at_.accept("RESTRICT")) return ReferentialAction::kRestrict;
    if (at_.accept("SET", "NULL")) return ReferentialAction::kSetNull;
    if (at_.accept("SET", "DEFAULT")) return ReferentialAction::kSetDefault;
    at_.accept("NO", "ACTION");
    return ReferentialAction::kNotGiven;
  }

  // From REFERENCES on.
  void add_reference(ForeignKey key) {
    at_.accept("REFERENCES");
    key.referent = {{}, copy_text(at_.name())};
    if (at_.is("(")) key.referent_columns = column_names(at_.parentheses());
    while (true) {
      if (at_.accept("ON", "DELETE")) {
        key.options.on_delete = action();
      } else if (at_.accept("ON", "UPDATE")) {
        key.options.on_update = action();
      } else if (at_.accept("ON", "INSERT")) {
        action();
      } else if (at_.accept("MATCH")) {
        at_.skip();
      } else {
        break;
      }
    }
    table_.foreign_keys.push_back(key);
    deferrability();
  }

  void deferrability() {
    const bool never = at_.is("NOT") && at_.is("DEFERRABLE", 1);
    if (never) at_.accept("NOT");
    if (!at_.accept("DEFERRABLE")) return;
    const bool deferred = at_.accept("INITIALLY", "DEFERRED");
    at_.accept("INITIALLY", "IMMEDIATE");
    if (never || table_.foreign_keys.empty()) return;
    table_.foreign_keys.back().options.deferrable = true;
    table_.foreign_keys.back().options.initially_deferred = deferred;
  }

  bool at_column_constraint() const {
    return std::any_of(std::begin(kColumnWords), std::end(kColumnWords),
                       [&](std::string_view word) { return at_.is(word); });
  }

  std::string type_text() {
    std::string text;
    while (at_.is_name() && !at_column_constraint()) {
      if (at_.is("GENERATED") && at_.is("ALWAYS", 1)) break;
      text += (text.empty() ? "" : " ") + at_.name();
    }
    if (text.empty() || !at_.is("(")) return text;
    text += '(';
    for (char c : at_.parentheses()) text += c;
    return text + ')';
  }

  void column() {
    Column column;
    Column::Facets& facets = column.facets;
    facets.name = copy_text(at_.name());
    facets.type = parse_type(type_text());
    facets.not_null = facets.autoincrement = Choice::kNo;
    const std::size_t index = table_.columns.size();
    table_.columns.push_back(column);
    while (!at_.at_end() && !at_.is(",")) {
      const std::size_t before = at_.position();
      const std::string_view name = constraint_name();
      if (!column_constraint(table_.columns[index].facets, name) && at_.position() == before) return;
    }
  }

  bool column_constraint(Column::Facets& column, std::string_view name) {
    if (at_.accept("PRIMARY", "KEY")) {
      primary_key(column, name);
    } else if (at_.accept("NOT", "NULL")) {
      column.not_null = Choice::kYes;
      conflict_clause();
    } else if (at_.accept("NULL")) {
      conflict_clause();
    } else if (at_.accept("UNIQUE")) {
      Unique& unique = table_.uniques.emplace_back();
      unique.constraint_name = name;
      unique.columns = {column.name};
      conflict_clause();
    } else if (at_.accept("CHECK")) {
      add_check(name);
    } else if (at_.accept("DEFAULT")) {
      column.server_default = default_value();
    } else if (at_.accept("COLLATE")) {
      column.collation = copy_text(at_.name());
    } else if (at_.is("REFERENCES")) {
      ForeignKey key;
      key.constraint_name = name;
      key.columns = {column.name};
      add_reference(key);
    } else if (at_.is("DEFERRABLE") || (at_.is("NOT") && at_.is("DEFERRABLE", 1))) {
      deferrability();
    } else if (at_.accept("GENERATED", "ALWAYS") || at_.is("AS")) {
      at_.accept("AS");
      column.computed = copy_text(at_.parentheses());
      column.computed_persisted = at_.accept("STORED");
      at_.accept("VIRTUAL");
    } else {
      return false;
    }
    return true;
  }

  void primary_key(Column::Facets& column, std::string_view name) {
    PrimaryKey key;
    key.constraint_name = name;
    key.columns = {column.name};
    table_.primary_key = key;
    const bool descending = at_.accept("DESC");
    at_.accept("ASC");
    conflict_clause();
    const bool counts = at_.accept("AUTOINCREMENT");
    is_descending_key_ = descending;
    if (counts) column.identity = copy_value(Identity{});
  }

  Value default_value() {
    if (at_.is("(")) return parse_default(at_.parentheses());
    std::string sign;
    if (at_.accept("-")) sign = "-";
    at_.accept("+");
    if (at_.is_quoted('"') || at_.is_quoted('`') || at_.is_quoted('[')) return {at_.name()};
    return parse_default(sign + std::string(at_.adjacent()));
  }

  Table& table_;
  StatementCursor at_;
  bool is_descending_key_ = false;
};

bool is_word(const Type& type, std::string_view word) {
  return type.kind == TypeKind::kSqlType &&
         std::equal(word.begin(), word.end(), type.text.sqlite.begin(), type.text.sqlite.end(),
                    [](char a, char b) { return a == (b & ~0x20); });
}

// A column that is the whole key is the rowid where its type is INTEGER in just this word; INT is an ordinary number.
void settle_key(Table& table, bool is_descending) {
  if (!table.primary_key) return;
  const List<std::string_view>& names = table.primary_key->columns;
  for (Column& column : table.columns) {
    Column::Facets& facets = column.facets;
    if (std::find(names.begin(), names.end(), facets.name) == names.end()) continue;
    if (table.options.without_rowid) facets.not_null = Choice::kYes;
    if (names.size() > 1) continue;
    const bool is_rowid = facets.type.kind == TypeKind::kInteger && !table.options.without_rowid && !is_descending;
    if (is_rowid) facets.not_null = Choice::kYes;
    if (is_rowid && facets.identity == nullptr) facets.autoincrement = Choice::kYes;
    if (is_word(facets.type, "INT")) facets.type = Integer();
  }
}

}  // namespace

Table parse_table(std::string_view name, std::string_view statement) {
  Table table;
  table.name = {{}, copy_text(name)};
  TableParser parser(table, statement);
  parser.parse();
  settle_key(table, parser.is_descending_key());
  return table;
}

}  // namespace limbeck::sqlite_schema
