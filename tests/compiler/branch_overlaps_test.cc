// What golden cases cannot show well: many revisions on many branches. tests/cases/merge has the rest.
#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

#include "limbeck/migration.h"
#include "pipeline/compile.h"

namespace limbeck {
namespace {

const int kLine = 1;
int made = 0;  // migrations have no captures; they are recorded in the order of the graph

void create_one(Operations& op) {
  const std::string name = "t" + std::to_string(made++);
  if (made == 1)
    op.create_table(name.c_str(), {column("id", Integer()).primary_key()});
  else
    op.create_table(name.c_str(),
                    {column("id", Integer()).primary_key(), column("t0_id", Integer()).references("t0.id")});
}

TEST(BranchOverlapsTest, ThousandsOfRevisionsOnHundredsOfBranchesThatAllReferToOneTable) {
  constexpr int kBranches = 200, kLength = 10;
  std::deque<std::string> names;
  std::deque<Migration> migrations;
  std::vector<MigrationFile> files;
  const auto add = [&](const std::string& id, const std::string& parent) {
    Migration& migration = migrations.emplace_back();
    if (!parent.empty()) migration.revises = Names(names.emplace_back(parent).c_str());
    migration.upgrade = create_one;
    const char* const name = names.emplace_back(id + ".cc").c_str();
    files.push_back({name, name, &migration, &kLine});
  };
  add("r", "");
  for (int branch = 0; branch < kBranches; ++branch)
    for (int i = 0; i < kLength; ++i) {
      const std::string prefix = "r" + std::to_string(branch) + "x";
      add(prefix + std::to_string(i), i == 0 ? "r" : prefix + std::to_string(i - 1));
    }
  DiagnosticSink sink;
  const CompileOptions options{
      .name = "many", .dialects = {}, .version_table_schema = {}, .allow_multiple_heads = true};
  EXPECT_TRUE(compile(files.data(), files.size(), options, sink).has_value()) << format_diagnostics(sink.diagnostics());
}

}  // namespace
}  // namespace limbeck
