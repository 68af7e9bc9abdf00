// The SQL of every golden case, carried out by real databases: forward, back and forward again. What the statements say
// of their locks is compared with what the server says meanwhile.
#include <gtest/gtest.h>

#include "limbeck/arena.h"
#include "pipeline/compile.h"
#include "render/databases.h"
#include "render/watched_locks.h"
#include "support/case_list.h"
#include "support/databases.h"
#include "support/history.h"

namespace limbeck {
namespace {

std::string name_of(const testing::TestParamInfo<Case>& info) { return test_name(info.param); }

const RenderedScript& upgrade(const CompiledRevision& revision) { return revision.dialects[0].upgrade; }
const RenderedScript& downgrade(const CompiledRevision& revision) { return revision.dialects[0].downgrade; }

// How many revisions stay when it goes back as far as there is a way.
std::size_t without_way_back(const std::vector<CompiledRevision>& revisions) {
  std::size_t count = revisions.size();
  while (count > 0 && !revisions[count - 1].irreversible) --count;
  return count;
}

bool makes(const Artifact& artifact, const std::string& kind, const std::string& name) {
  for (const CompiledRevision& revision : artifact.revisions)
    for (const Statement& statement : upgrade(revision).statements)
      for (const char* how : {" ", " IF NOT EXISTS "})
        if ((statement.sql + ' ').starts_with("CREATE " + kind + how + name + ' ')) return true;
  return false;
}

// What cases speak of and no operation makes.
std::string preparation(const Artifact& artifact) {
  std::string sql;
  for (const auto& [kind, name] : std::vector<std::pair<std::string, std::string>>{{"SCHEMA", "audit"},
                                                                                   {"SCHEMA", "s"},
                                                                                   {"EXTENSION", "pg_trgm"},
                                                                                   {"EXTENSION", "btree_gist"},
                                                                                   {"EXTENSION", "citext"}})
    if (!makes(artifact, kind, name)) sql += "CREATE " + kind + ' ' + name + ";\n";
  return sql;
}

// Those that are the server's, whatever the database.
void prepare_server() {
  std::string sql = "SET allow_in_place_tablespaces = on; CREATE TABLESPACE fast LOCATION '';\n";
  for (const char* role : {"reader", "writer", "auditor", "owner", "app", "admin"})
    sql += std::string("CREATE ROLE ") + role + ";\n";
  test::PostgresCluster::shared().psql("postgres", sql);
}

test::PostgresqlDatabase open(const Artifact& artifact, const test::PostgresqlDatabase*) {
  [[maybe_unused]] static const bool once = (prepare_server(), true);
  return test::PostgresqlDatabase(preparation(artifact));
}
test::SqliteDatabase open(const Artifact&, const test::SqliteDatabase*) { return {}; }

void watch(test::PostgresqlDatabase& database, const RenderedScript& script) {
  const test::WatchedScript watched(script);
  for (const std::string& difference : watched.differences(database.execute(watched.sql())))
    ADD_FAILURE() << difference;
}
void watch(test::SqliteDatabase& database, const RenderedScript& script) { database.run(script); }

template <class Database>
void run_case(const Case& value) {
  Arena arena;
  ArenaScope scope(arena);
  History history;
  value.run(history);
  DiagnosticSink sink;
  const std::vector<MigrationFile>& files = history.files().files;
  CompileOptions options;
  options.dialects = {Database::kDialect};
  options.minimum_versions = Database::versions();
  options.naming_convention = history.files().naming_convention;
  options.step_files = history.files().step_files;
  for (const auto& [dialect, version] : history.files().minimum_versions)
    if (dialect == Database::kDialect && version > options.minimum_versions[dialect])
      GTEST_SKIP() << "the case is about a newer database";
  const std::optional<Artifact> artifact = compile(files.data(), files.size(), options, sink);
  if (!artifact) GTEST_SKIP() << "the case is about mistakes, or cannot be said here";

  constexpr Database* kKind = nullptr;
  if (speaks_of_others(value.name, Database::kDialect)) GTEST_SKIP() << "the case holds SQL of another database";
  Database database = open(*artifact, kKind);
  const std::vector<CompiledRevision>& revisions = artifact->revisions;
  const std::size_t first = without_way_back(revisions);
  for (std::size_t i = 0; i < first; ++i) watch(database, upgrade(revisions[i]));
  const std::vector<std::string> before = database.schema();
  for (std::size_t i = first; i < revisions.size(); ++i) watch(database, upgrade(revisions[i]));
  const std::vector<std::string> after = database.schema();
  for (std::size_t i = revisions.size(); i > first; --i) watch(database, downgrade(revisions[i - 1]));
  EXPECT_EQ(database.schema(), before);
  for (std::size_t i = first; i < revisions.size(); ++i) database.run(upgrade(revisions[i]));
  EXPECT_EQ(database.schema(), after);
}

class PostgresqlCase : public testing::TestWithParam<Case> {};
TEST_P(PostgresqlCase, Runs) { run_case<test::PostgresqlDatabase>(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Cases, PostgresqlCase, testing::ValuesIn(all_cases()), name_of);

class SqliteCase : public testing::TestWithParam<Case> {};
TEST_P(SqliteCase, Runs) { run_case<test::SqliteDatabase>(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Cases, SqliteCase, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace limbeck
