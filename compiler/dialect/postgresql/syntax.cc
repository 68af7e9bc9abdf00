#include "dialect/postgresql/syntax.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "dialect/postgresql/parse.h"
#include "dialect/postgresql/render.h"
#include "dialect/postgresql/statement_facts.h"

namespace limbeck::postgresql {
namespace {

struct NewWord {
  std::string_view word;
  int version;
};

// Words of grammar that younger servers have: a text that holds one may be right although an older parser refuses it.
constexpr std::array<NewWord, 20> kNewWords = {
    {{"merge", 15},          {"json", 16},        {"json_array", 16}, {"json_arrayagg", 16}, {"json_object", 16},
     {"json_objectagg", 16}, {"json_exists", 17}, {"json_query", 17}, {"json_scalar", 17},   {"json_serialize", 17},
     {"json_table", 17},     {"json_value", 17},  {"source", 17},     {"expression", 17},    {"virtual", 18},
     {"overlaps", 18},       {"period", 18},      {"enforced", 18},   {"old", 18},           {"new", 18}}};

bool may_be_newer(std::string_view text) {
  return std::any_of(kNewWords.begin(), kNewWords.end(), [&](const NewWord& word) {
    return word.version > parser_version() && mentions_name(text, word.word, lexis());
  });
}

// What stands before the place of an error, short enough for a message and on one line.
std::string behind(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::string line;
  for (char c : text)
    if (const bool is_space = c == ' ' || c == '\n' || c == '\t'; !is_space || (!line.empty() && line.back() != ' '))
      line += is_space ? ' ' : c;
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (line.empty()) return {};
  if (line.size() <= kLongest) return ", behind '" + line + '\'';
  line.erase(0, line.size() - kLongest);
  while ((static_cast<unsigned char>(line[0]) & 0xC0) == 0x80) line.erase(0, 1);
  return ", behind '..." + line + '\'';
}

void report(const ParseResult& parsed, std::string_view text, const std::string& what, Pass& pass) {
  const std::string said = parsed.error + behind(text.substr(0, parsed.position));
  if (may_be_newer(text))
    pass.sink.warning("LBK513", pass.change.operation.at,
                      "the parser by which " + what + " is checked is older than some servers and cannot read it: " +
                          said + "; the server will tell");
  else
    pass.error("LBK511", "PostgreSQL cannot read " + what + ": " + said + "; correct it");
}

// Columns that are computed when they are read came with a version that the parser may not know.
std::string readable(std::string text) {
  constexpr std::string_view kVirtual = ") VIRTUAL";
  if (parser_version() >= 18) return text;
  for (std::size_t at = text.find(kVirtual); at != std::string::npos; at = text.find(kVirtual, at))
    text.replace(at, kVirtual.size(), ") STORED");
  return text;
}

bool is_computed_when_read(const Column& column) {
  return column.facets.computed.data() != nullptr && !column.facets.computed_persisted;
}
bool computes_when_read(const CreateTable& op) {
  return std::any_of(op.columns.begin(), op.columns.end(), is_computed_when_read);
}
bool computes_when_read(const AddColumn& op) { return is_computed_when_read(op.column); }
template <class Op>
bool computes_when_read(const Op&) {
  return false;
}

// Rows are only quoted values, unless there is an expression among them.
template <class Op>
bool holds_text(const Op& op) {
  if constexpr (std::is_same_v<Op, BulkInsert> || std::is_same_v<Op, DeleteRows>) {
    for (const List<Value>& row : op.rows)
      for (const Value& value : row)
        if (value.kind() == Value::Kind::kExpression) return true;
    return false;
  } else {
    return true;
  }
}

std::size_t count_statements(std::string_view tree) {
  constexpr std::string_view kBegin = "{\"stmt\":{";
  std::size_t count = 0;
  for (std::size_t at = tree.find(kBegin); at != std::string_view::npos; at = tree.find(kBegin, at + 1)) ++count;
  return count;
}

// The text of a function in SQL is a list of statements; that of other languages is theirs.
void check_body(const Tree& function, Pass& pass) {
  std::string language = function.contains("sql_body") ? "" : "sql";
  std::string body;
  bool has_language = false;
  for (const Tree& item : list_member(function, "options")) {
    const Tree& option = body_of(item);
    const Tree& arg = member(option, "arg");
    if (text_member(option, "defname") == "language") {
      language = text_member(body_of(arg), "sval");
      has_language = true;
    }
    if (text_member(option, "defname") == "as" && !list_member(body_of(arg), "items").empty())
      body = text_member(body_of(list_member(body_of(arg), "items")[0]), "sval");
  }
  if (!has_language || language != "sql" || body.empty()) return;
  const ParseResult parsed = parse(body);
  if (!parsed.ok())
    report(parsed, body, "the body of function '" + last_name(member(function, "funcname")) + "'", pass);
}

void note_facts(const Tree& parsed, Statement& statement, Pass& pass) {
  if (kind_of(parsed) == "CreateFunctionStmt") check_body(body_of(parsed), pass);
  if (!std::holds_alternative<Execute>(pass.change.operation.body)) return;
  if (refuses_transaction(parsed)) statement.outside_transaction = true;
  if (adds_label(parsed)) statement.adds_label = true;
  if (runs_code(parsed)) statement.uses_label = !pass.change.before.enum_types().empty();
}

void check(Statement& statement, bool computed_when_read, Effects& effects, Pass& pass) {
  const std::string text = computed_when_read ? readable(statement.sql) : statement.sql;
  const bool is_raw = std::holds_alternative<Execute>(pass.change.operation.body);
  const std::string what = is_raw ? "the text of execute()" : "what this becomes";
  const ParseResult parsed = parse(text);
  if (!parsed.ok()) return report(parsed, text, what, pass);
  if (count_statements(parsed.tree) > 1)
    return pass.error("LBK512",
                      "the SQL of this operation ends before its end and begins another statement; write that "
                      "one as an execute()");
  const OperationBody& operation = pass.change.operation.body;
  if (!Effects::may_matter(operation)) return effects.note_unread(pass, statement);
  const Tree tree = Tree::parse(parsed.tree, nullptr, false);
  if (tree.is_discarded() || list_member(tree, "stmts").empty()) return;
  const Tree& root = member(tree["stmts"][0], "stmt");
  if (is_raw || std::holds_alternative<CreateFunction>(operation)) note_facts(root, statement, pass);
  effects.note(root, pass, statement);
}

}  // namespace

void check_syntax(std::size_t first, Effects& effects, Pass& pass) {
  const OperationBody& operation = pass.change.operation.body;
  const bool has_text = std::visit([](const auto& op) { return holds_text(op); }, operation);
  const bool computed = std::visit([](const auto& op) { return computes_when_read(op); }, operation);
  for (std::size_t i = first; i < pass.script.statements.size(); ++i) {
    Statement& statement = pass.script.statements[i];
    if (!has_text)
      effects.note_unread(pass, statement);
    else if (statement.step.empty())
      check(statement, computed, effects, pass);
  }
}

}  // namespace limbeck::postgresql
