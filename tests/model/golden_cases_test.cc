// Every golden case, carried out by real databases: whatever the simulated schema is after a revision, the real one is,
// too; forward, back and forward again. And what the way back leaves is what was there, in the words of the database's
// own tool.
#include <gtest/gtest.h>

#include <map>

#include "limbeck/arena.h"
#include "model/comparison.h"
#include "model/live_model.h"
#include "model/preparation.h"
#include "support/case_list.h"
#include "support/databases.h"
#include "support/history.h"

namespace limbeck {
namespace {

std::string name_of(const testing::TestParamInfo<Case>& info) { return test_name(info.param); }

// Raw SQL whose effects nobody declares.
bool hides_effects(const std::string& name) { return name == "downgrade/raw_sql_is_not_proven"; }

void run_case(const Case& value, std::string_view dialect) {
  Arena arena;
  const ArenaScope scope(arena);
  static std::map<std::string_view, test::LiveModel> models;
  test::LiveModel& model = models.try_emplace(dialect, dialect).first->second;
  History history;
  value.run(history);
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(history.files().files, sink);
  const std::vector<test::ModelRevision> revisions = test::replay_all(graph, model.dialect(), sink);
  if (sink.has_errors()) GTEST_SKIP() << "the case is about mistakes, or cannot be said here";
  if (speaks_of_others(value.name, dialect)) GTEST_SKIP() << "the case holds SQL of another database";
  if (hides_effects(value.name)) GTEST_SKIP() << "the case holds SQL that is not simulated";

  model.begin(test::preparation_for(revisions, dialect));
  const auto carry_out = [&](const test::Way& way) { EXPECT_EQ(model.carry_out(way), ""); };
  std::size_t first = revisions.size();  // from here on there is a way back
  while (first > 0 && !revisions[first - 1].irreversible) --first;
  for (std::size_t i = 0; i < first; ++i) carry_out(revisions[i].up);
  const std::string before = model.database().dump();
  for (std::size_t i = first; i < revisions.size(); ++i) carry_out(revisions[i].up);
  for (std::size_t i = revisions.size(); i > first; --i) carry_out(revisions[i - 1].down);
  EXPECT_EQ(test::line_difference(before, model.database().dump()), "");
  for (std::size_t i = first; i < revisions.size(); ++i) carry_out(revisions[i].up);
}

class PostgresqlModel : public testing::TestWithParam<Case> {};
TEST_P(PostgresqlModel, IsTheRealSchema) { run_case(GetParam(), "postgresql"); }
INSTANTIATE_TEST_SUITE_P(Cases, PostgresqlModel, testing::ValuesIn(all_cases()), name_of);

class SqliteModel : public testing::TestWithParam<Case> {};
TEST_P(SqliteModel, IsTheRealSchema) { run_case(GetParam(), "sqlite"); }
INSTANTIATE_TEST_SUITE_P(Cases, SqliteModel, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace limbeck
