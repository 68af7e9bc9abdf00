#include "commands/raw_sql.h"

#include <algorithm>

#include "catalog/signature.h"
#include "diff/names_in_text.h"
#include "pipeline/record_migrations.h"
#include "pipeline/undeclared_sql.h"

namespace limbeck {
namespace {

// What a text has to name, so that it may be about the thing.
std::vector<std::string_view> names_of(const ThingKey& key) {
  std::vector<std::string_view> names = {key.kind == ThingKind::kFunction ? function_name(key.name.name)
                                                                          : key.name.name};
  if (!key.part.empty()) names.push_back(key.part);
  return names;
}

}  // namespace

std::vector<RawSql> raw_sql_of(const RevisionGraph& graph, const std::vector<std::string>& revisions,
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
    for (std::string_view text : undeclared_sql(recorded[i].upgrade, dialect))
      texts.push_back({graph.revisions[i].id, text});
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
