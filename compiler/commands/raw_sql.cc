#include "commands/raw_sql.h"

#include <algorithm>

#include "catalog/ascii.h"
#include "catalog/signature.h"
#include "dialect/sql_tokens.h"
#include "diff/names_in_text.h"
#include "pipeline/record_migrations.h"

namespace limbeck {
namespace {

// Generous: quotes and comments of any database.
constexpr SqlLexis kAnyLexis{.nested_comments = true};

bool only_writes_rows(std::string_view text) {
  SqlScanner scanner(text, kAnyLexis);
  SqlToken token = scanner.next();
  while (token.kind == SqlToken::Kind::kComment) token = scanner.next();
  constexpr std::string_view kWords[] = {"insert", "update", "delete", "with", "truncate", "lock", "set"};
  const bool begins_so =
      std::find(std::begin(kWords), std::end(kWords), ascii_lower(scanner.text(token))) != std::end(kWords);
  return begins_so && text.find(';') == std::string_view::npos;
}

// What a text has to name, so that it may be about the thing.
std::vector<std::string_view> names_of(const ThingKey& key) {
  std::vector<std::string_view> names = {key.kind == ThingKind::kFunction ? function_name(key.name.name)
                                                                          : key.name.name};
  if (!key.part.empty()) names.push_back(key.part);
  return names;
}

}  // namespace

std::vector<RawSql> undeclared_sql(const RevisionGraph& graph, const std::vector<std::string>& revisions,
                                   std::string_view dialect) {
  std::vector<bool> applied(graph.revisions.size());
  for (std::size_t i = 0; i < graph.revisions.size(); ++i) {
    if (std::find(revisions.begin(), revisions.end(), graph.revisions[i].id) == revisions.end()) continue;
    applied[i] = true;
    for (std::size_t ancestor : find_ancestors(graph, i)) applied[ancestor] = true;
  }
  DiagnosticSink ignored;  // whoever replays the history reports it
  const std::vector<RecordedMigration> recorded = record_migrations(graph, ignored);
  std::vector<RawSql> texts;
  for (std::size_t i = 0; i < recorded.size(); ++i) {
    if (!applied[i]) continue;
    const std::vector<Operation>& operations = recorded[i].upgrade;
    for (std::size_t k = 0; k < operations.size(); ++k) {
      const auto* execute = std::get_if<Execute>(&operations[k].body);
      if (execute == nullptr || (k + 1 < operations.size() && operations[k + 1].declared)) continue;
      const std::string_view text = execute->sql.for_dialect(dialect);
      if (!text.empty() && !only_writes_rows(text)) texts.push_back({graph.revisions[i].id, text});
    }
  }
  return texts;
}

const RawSql* find_speaking_of(const std::vector<RawSql>& texts, const ThingKey& key) {
  NameIndex index;
  std::size_t count = 0;
  for (std::string_view name : names_of(key)) index.add({{}, name}, count++);
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const RawSql& raw) {
    std::size_t named = 0;
    index.find_in(raw.text, [&](std::size_t) { ++named; });
    return named == count;
  });
  return found == texts.end() ? nullptr : &*found;
}

}  // namespace limbeck
