#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "limbeck/migration.h"
#include "pipeline/compile.h"

namespace limbeck {
namespace {

constexpr int kLine = 7;

std::vector<std::string> all_dialects() {
  const auto names = dialect_names();
  return {names.begin(), names.end()};
}

MigrationFile file_of(const char* name, const Migration& migration) { return {name, name, &migration, &kLine}; }

TEST(CompileTest, MakesOneRevisionOfEachFile) {
  const Migration users{.tags = "v1", .upgrade = [](Operations& op) {
                          op.create_table("users", {column("id", Integer()).primary_key()});
                        }};
  const Migration seed{.message = "first\nusers",
                       .revises = "a",
                       .branch_labels = "seed",
                       .upgrade = [](Operations& op) { op.execute("SELECT 1"); },
                       .downgrade = irreversible("rows are not missed")};
  const MigrationFile files[] = {file_of("a_create_users.cc", users), file_of("b_seed.cc", seed)};
  DiagnosticSink sink;
  const std::optional<Artifact> artifact =
      compile(files, 2, {.name = "blog", .dialects = all_dialects(), .version_table_schema = ""}, sink);
  ASSERT_TRUE(artifact) << format_diagnostics(sink.diagnostics());
  ASSERT_EQ(artifact->revisions.size(), 2U);
  const CompiledRevision& first = artifact->revisions[0];
  EXPECT_EQ(first.id, "a");
  EXPECT_EQ(first.message, "create users");
  EXPECT_EQ(first.file, "a_create_users.cc");
  EXPECT_EQ(first.line, kLine);
  EXPECT_TRUE(first.downgrade_derived);
  EXPECT_THAT(first.tags, testing::ElementsAre("v1"));
  for (const RenderedRevision& rendered : first.dialects) {
    EXPECT_EQ(rendered.upgrade.statements.size(), 1U);
    EXPECT_EQ(rendered.downgrade.statements.size(), 1U);
  }
  const CompiledRevision& second = artifact->revisions[1];
  EXPECT_EQ(second.message, "first users");
  EXPECT_THAT(second.parents, testing::ElementsAre(0U));
  EXPECT_TRUE(second.irreversible);
  EXPECT_EQ(second.irreversible_why, "rows are not missed");
  EXPECT_FALSE(second.downgrade_derived);
  for (const RenderedRevision& rendered : second.dialects) EXPECT_TRUE(rendered.downgrade.statements.empty());
}

TEST(CompileTest, MakesNothingOfMistakes) {
  const Migration broken{.upgrade = [](Operations& op) { op.drop_table("users"); }};
  const MigrationFile files[] = {file_of("a.cc", broken)};
  DiagnosticSink sink;
  EXPECT_FALSE(compile(files, 1, {.name = "blog", .dialects = {}, .version_table_schema = ""}, sink));
  EXPECT_EQ(sink.error_count(), 1U);
}

TEST(CompileTest, AnEmptyFolderIsAnEmptyTable) {
  DiagnosticSink sink;
  const std::optional<Artifact> artifact =
      compile(nullptr, 0, {.name = "blog", .dialects = {}, .version_table_schema = ""}, sink);
  ASSERT_TRUE(artifact);
  EXPECT_TRUE(artifact->revisions.empty());
}

TEST(CompileTest, TheVersionTableIsItsOwnInItsSchemaOnly) {
  const Migration migration{.upgrade = [](Operations& op) { op.create_table("versions", {column("a", Integer())}); }};
  const MigrationFile files[] = {file_of("a.cc", migration)};
  const auto errors = [&](const char* schema) {
    DiagnosticSink sink;
    compile(files, 1, {.name = "blog", .dialects = {}, .version_table = "versions", .version_table_schema = schema},
            sink);
    return sink.error_count();
  };
  EXPECT_EQ(errors(""), 1U);
  EXPECT_EQ(errors("ops"), 0U);
}

}  // namespace
}  // namespace limbeck
