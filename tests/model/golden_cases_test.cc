// Every golden case, carried out by real databases: whatever the simulated schema is after a revision, the real one is,
// too; forward, back and forward again. And what the way back leaves is what was there, in the words of the database's
// own tool.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "apply/apply.h"
#include "limbeck/arena.h"
#include "model/comparison.h"
#include "pipeline/replay.h"
#include "support/case_list.h"
#include "support/history.h"

namespace limbeck {
namespace {

struct Way {
  std::vector<Operation> operations;
  RenderedScript script;
};

struct ModelRevision {
  Way up;
  Way down;
  bool irreversible = false;
};

std::string name_of(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

Way way_of(const std::vector<Change>& changes, const Dialect& dialect, DiagnosticSink& sink) {
  Way way;
  for (const Change& change : changes) way.operations.push_back(change.operation);
  way.script = dialect.render(changes, {}, sink);
  return way;
}

// Nothing where the case is about mistakes, or cannot be said in this dialect.
std::vector<ModelRevision> revisions_of(const History& history, const Dialect& dialect) {
  DiagnosticSink sink;
  std::vector<ModelRevision> revisions;
  const RevisionGraph graph = build_graph(history.files().files, sink);
  replay(graph, sink, [&](const ReplayedRevision& replayed) {
    ModelRevision& revision = revisions.emplace_back();
    revision.irreversible = replayed.revision->migration->downgrade.is_irreversible();
    if (!replayed.clean) return;
    revision.up = way_of(replayed.upgrade, dialect, sink);
    revision.down = way_of(replayed.downgrade, dialect, sink);
  });
  if (sink.has_errors()) revisions.clear();
  return revisions;
}

// What cases speak of and no operation makes.
std::vector<test::LiveStatement> preparation(std::string_view dialect) {
  if (dialect != "postgresql") return {};
  std::vector<test::LiveStatement> statements;
  for (const char* sql :
       {"CREATE SCHEMA audit", "CREATE SCHEMA s", "CREATE EXTENSION pg_trgm", "CREATE EXTENSION btree_gist"})
    statements.push_back({sql});
  for (const char* role : {"reader", "writer", "app", "auditor", "owner"})
    statements.push_back(
        {"DO $$ BEGIN CREATE ROLE " + std::string(role) + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$"});
  return statements;
}

// Cases whose own SQL is not that of the database: checks and types are the author's words.
bool speaks_of_others(const std::string& name, std::string_view dialect) {
  if (dialect == "postgresql") return name == "types/sql_type" || name == "dialects/indexes";
  return name == "names/check_of_one_column" || name == "rename_column/text_is_left_alone";
}

class Model {
 public:
  explicit Model(std::string_view dialect)
      : dialect_(*find_dialect(dialect)), database_(test::LiveDatabase::create(dialect)) {
    database_->run(preparation(dialect));
    given_ = database_->reflect();
  }

  void carry_out(const Way& way, const std::string& what) {
    DiagnosticSink sink;
    for (const Operation& operation : way.operations) apply(operation, state_, sink);
    database_->run(test::live_statements(way.script), way.script.rebuilds_tables);
    EXPECT_EQ(test::difference(dialect_, state_.catalog, database_->reflect(), given_), "") << what;
  }

  std::string dump() { return database_->dump(); }

 private:
  const Dialect& dialect_;
  std::unique_ptr<test::LiveDatabase> database_;
  Catalog given_;
  State state_;
};

void run_case(const Case& value, std::string_view dialect) {
  Arena arena;
  const ArenaScope scope(arena);
  History history;
  value.run(history);
  const std::vector<ModelRevision> revisions = revisions_of(history, *find_dialect(dialect));
  if (revisions.empty()) GTEST_SKIP() << "the case is about mistakes, or cannot be said here";
  if (speaks_of_others(value.name, dialect)) GTEST_SKIP() << "the case holds SQL of another database";

  Model model(dialect);
  std::size_t first = revisions.size();  // from here on there is a way back
  while (first > 0 && !revisions[first - 1].irreversible) --first;
  for (std::size_t i = 0; i < first; ++i) model.carry_out(revisions[i].up, "what is given");
  const std::string before = model.dump();
  for (std::size_t i = first; i < revisions.size(); ++i) model.carry_out(revisions[i].up, "forward");
  for (std::size_t i = revisions.size(); i > first; --i) model.carry_out(revisions[i - 1].down, "back");
  EXPECT_EQ(test::line_difference(before, model.dump()), "");
  for (std::size_t i = first; i < revisions.size(); ++i) model.carry_out(revisions[i].up, "forward again");
}

class PostgresqlModel : public testing::TestWithParam<Case> {};
TEST_P(PostgresqlModel, IsTheRealSchema) { run_case(GetParam(), "postgresql"); }
INSTANTIATE_TEST_SUITE_P(Cases, PostgresqlModel, testing::ValuesIn(all_cases()), name_of);

class SqliteModel : public testing::TestWithParam<Case> {};
TEST_P(SqliteModel, IsTheRealSchema) { run_case(GetParam(), "sqlite"); }
INSTANTIATE_TEST_SUITE_P(Cases, SqliteModel, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace limbeck
