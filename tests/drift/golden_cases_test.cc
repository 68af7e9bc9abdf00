// Every golden case, carried out by real databases: whatever the migrations have made, no drift is found in it, neither
// by the tool nor by what a program has in its table; after each revision, forward and back.
#include <gtest/gtest.h>

#include <map>

#include "commands/database_drift.h"
#include "emit/table_image.h"
#include "limbeck/arena.h"
#include "limbeck/drift.h"
#include "model/comparison.h"
#include "model/preparation.h"
#include "support/case_list.h"
#include "support/databases.h"
#include "support/history.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck {
namespace {

std::string name_of(const testing::TestParamInfo<Case>& info) { return test_name(info.param); }

// A database that a test program uses for all cases.
struct Place {
  std::string url;
  std::unique_ptr<test::LiveDatabase> database;
};

Place& place_of(std::string_view dialect) {
  static test::TempDirectory directory("drift");
  static std::map<std::string_view, Place> places;
  Place& place = places[dialect];
  if (place.database != nullptr) return place;
  if (dialect == "postgresql") {
    const std::string name = test::PostgresCluster::shared().create_database("drift");
    place = {test::PostgresCluster::shared().url(name), test::LiveDatabase::open(dialect, name)};
  } else {
    const std::string file = (directory.path() / "drift.db").string();
    test::write_file(file, "");
    place = {"sqlite:///" + file, test::LiveDatabase::open(dialect, file)};
  }
  return place;
}

// The version rows where the first `applied` revisions are.
std::vector<test::LiveStatement> version_rows(const RevisionGraph& graph, std::size_t applied) {
  std::vector<bool> is_row(applied, true);
  for (std::size_t i = 0; i < applied; ++i) {
    for (std::size_t parent : graph.revisions[i].parents) is_row[parent] = false;
    for (std::size_t dependency : graph.revisions[i].dependencies) is_row[dependency] = false;
  }
  std::vector<test::LiveStatement> statements = {{"DELETE FROM version_of_the_test"}};
  for (std::size_t i = 0; i < applied; ++i)
    if (is_row[i]) statements.push_back({"INSERT INTO version_of_the_test VALUES ('" + graph.revisions[i].id + "')"});
  return statements;
}

std::string found(ProjectInput& input, const std::string& url) {
  const absl::StatusOr<DatabaseDrift> drift = find_drift(input, url);
  if (!drift.ok()) return std::string(drift.status().message());
  std::string text;
  for (const DriftedThing& thing : drift->differences)
    text += thing.thing + "\n  history:  " + thing.history + "\n  database: " + thing.database + "\n";
  return text;
}

// Two branches say different things, and a merge which of them it is: until then it is the one that ran last.
bool depends_on_order(const std::string& name) { return name == "merge/settled"; }

std::string found(const RevisionTable& table, const std::string& url) {
  const absl::StatusOr<Drift> drift = find_drift(table, url);
  if (!drift.ok()) return std::string(drift.status().message());
  std::string text;
  for (const std::string& sentence : drift->differences) text += sentence + "\n";
  return text;
}

void run_case(const Case& value, std::string_view dialect) {
  Arena arena;
  const ArenaScope scope(arena);
  History history;
  value.run(history);
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(history.files().files, sink);
  const std::vector<test::ModelRevision> revisions = test::replay_all(graph, *find_dialect(dialect), sink);
  if (sink.has_errors()) GTEST_SKIP() << "the case is about mistakes, or cannot be said here";
  if (speaks_of_others(value.name, dialect)) GTEST_SKIP() << "the case holds SQL of another database";
  if (depends_on_order(value.name)) GTEST_SKIP() << "between its revisions nobody can say what the schema is";

  ToolFacts facts;
  facts.files = history.files().files;
  facts.options.dialects = {std::string(dialect)};
  facts.options.version_table = "version_of_the_test";  // a case has a table of the usual name
  facts.options.step_files = history.files().step_files;
  const std::optional<Artifact> artifact = compile(facts.files.data(), facts.files.size(), facts.options, sink);
  if (!artifact) GTEST_SKIP() << "the case is about mistakes with data steps";
  const TableImage image(*artifact);
  ProjectInput input(facts, {});
  Place& place = place_of(dialect);
  place.database->clear();
  place.database->run(test::preparation_for(revisions, dialect));
  place.database->run({{"CREATE TABLE version_of_the_test (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"}});
  const auto carry_out = [&](const test::Way& way, std::size_t applied) {
    place.database->run(test::live_statements(way.script), way.script.rebuilds_tables);
    place.database->run(version_rows(graph, applied));
    EXPECT_EQ(found(input, place.url), "") << "with " << applied << " revisions";
    EXPECT_EQ(found(image.table(), place.url), "") << "with " << applied << " revisions";
  };
  std::size_t first = revisions.size();  // from here on there is a way back
  while (first > 0 && !revisions[first - 1].irreversible) --first;
  for (std::size_t i = 0; i < revisions.size(); ++i) carry_out(revisions[i].up, i + 1);
  for (std::size_t i = revisions.size(); i > first; --i) carry_out(revisions[i - 1].down, i - 1);
}

class PostgresqlDrift : public testing::TestWithParam<Case> {};
TEST_P(PostgresqlDrift, IsNotSeenWhereThereIsNone) { run_case(GetParam(), "postgresql"); }
INSTANTIATE_TEST_SUITE_P(Cases, PostgresqlDrift, testing::ValuesIn(all_cases()), name_of);

class SqliteDrift : public testing::TestWithParam<Case> {};
TEST_P(SqliteDrift, IsNotSeenWhereThereIsNone) { run_case(GetParam(), "sqlite"); }
INSTANTIATE_TEST_SUITE_P(Cases, SqliteDrift, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace limbeck
