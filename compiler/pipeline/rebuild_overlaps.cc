#include "pipeline/rebuild_overlaps.h"

#include <map>

#include "catalog/catalog.h"
#include "catalog/display.h"

namespace limbeck {
namespace {

// The tables that differ behind the changes, and the first operation that makes them differ.
void collect(const std::vector<Change>& changes, std::map<std::string, SourcePosition>& tables) {
  for (const Change& change : changes)
    Catalog::visit_difference<Table>(change.before, change.after, [&](const Table* before, const Table* after) {
      for (const Table* table : {before, after})
        if (table != nullptr) tables.try_emplace(display(table->name), change.operation.at);
    });
}

}  // namespace

void RebuildOverlaps::add(const ReplayedRevision& replayed, const RenderedRevision& rendered, std::string_view dialect,
                          DiagnosticSink& sink) {
  if (ancestry_.is_linear()) return;
  const auto revision = static_cast<std::size_t>(replayed.revision - graph_.revisions.data());
  std::map<std::string, SourcePosition> tables;
  collect(replayed.upgrade, tables);
  collect(replayed.downgrade, tables);
  std::map<std::string, bool> rebuilds;
  for (const RenderedScript* script : {&rendered.upgrade, &rendered.downgrade})
    for (const std::string& table : script->rebuilt_tables) {
      rebuilds[table] = true;
      tables.try_emplace(table, replayed.revision->at);
    }
  for (const auto& [table, at] : tables) {
    const Toucher toucher{revision, rebuilds.contains(table), at};
    std::vector<Toucher>& others = touchers_[std::string(dialect) + ' ' + table];
    for (const Toucher& other : others) compare(table, other, toucher, dialect, sink);
    others.push_back(toucher);
  }
}

void RebuildOverlaps::compare(const std::string& table, const Toucher& first, const Toucher& second,
                              std::string_view dialect, DiagnosticSink& sink) {
  if (!(first.rebuilds || second.rebuilds) || ancestry_.is_ancestor(first.revision, second.revision)) return;
  const std::string& id = graph_.revisions[first.revision].id;
  const std::string& other = graph_.revisions[second.revision].id;
  const std::string& rebuilder = second.rebuilds ? other : id;
  sink.error("LBK436", second.at,
             "revisions '" + id + "' and '" + other + "' of two branches touch table '" + table + "', which '" +
                 rebuilder + "' rebuilds on " + std::string(dialect) +
                 ": what the other does to it would be lost; let one revise or depend on the other")
      .notes.push_back({first.at, "here in revision '" + id + "'"});
}

}  // namespace limbeck
