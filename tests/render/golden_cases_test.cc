// The SQL of every golden case, carried out by real databases: forward, back and forward again.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "limbeck/arena.h"
#include "pipeline/compile.h"
#include "render/databases.h"
#include "support/case_list.h"
#include "support/history.h"

namespace limbeck {
namespace {

std::string name_of(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

const RenderedScript& upgrade(const CompiledRevision& revision) { return revision.dialects[0].upgrade; }
const RenderedScript& downgrade(const CompiledRevision& revision) { return revision.dialects[0].downgrade; }

// Back as far as there is a way; returns how many revisions are left.
template <class Database>
std::size_t go_back(Database& database, const std::vector<CompiledRevision>& revisions) {
  std::size_t left = revisions.size();
  while (left > 0 && !revisions[left - 1].irreversible) database.run(downgrade(revisions[--left]));
  return left;
}

template <class Database>
void run_case(const Case& value) {
  Arena arena;
  ArenaScope scope(arena);
  History history;
  value.run(history);
  DiagnosticSink sink;
  const std::vector<MigrationFile>& files = history.files().files;
  const std::optional<Artifact> artifact =
      compile(files.data(), files.size(), {.name = "cases", .dialects = {Database::kDialect}}, sink);
  if (!artifact) GTEST_SKIP() << "the case is about mistakes, or cannot be said here";

  Database database;
  std::vector<std::vector<std::string>> schemas = {database.schema()};
  for (const CompiledRevision& revision : artifact->revisions) {
    database.run(upgrade(revision));
    schemas.push_back(database.schema());
  }
  const std::size_t left = go_back(database, artifact->revisions);
  EXPECT_EQ(database.schema(), schemas[left]);
  for (std::size_t i = left; i < artifact->revisions.size(); ++i) database.run(upgrade(artifact->revisions[i]));
  EXPECT_EQ(database.schema(), schemas.back());
}

class PostgresqlCase : public testing::TestWithParam<Case> {};
TEST_P(PostgresqlCase, Runs) { run_case<test::PostgresqlDatabase>(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Cases, PostgresqlCase, testing::ValuesIn(all_cases()), name_of);

class SqliteCase : public testing::TestWithParam<Case> {};
TEST_P(SqliteCase, Runs) { run_case<test::SqliteDatabase>(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Cases, SqliteCase, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace limbeck
