// The generated table is compiled as an application would, loaded, and compared with what it was made of.
#include "emit/emit.h"

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "emit/table_image.h"
#include "limbeck/revision_table.h"
#include "support/command.h"
#include "support/temp_directory.h"

namespace limbeck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Statement statement(std::string sql, std::string summary, const char* file, int line) {
  return {std::move(sql), std::move(summary), {file, line}};
}

Artifact two_dialects() {
  Artifact artifact;
  artifact.name = "blog_migrations";
  artifact.dialects = {"postgresql", "sqlite"};
  CompiledRevision users;
  users.id = "1975ea83b712";
  users.message =
      "create \"users\"?\?/ \\ ü\x01"
      "1";
  users.file = "1975ea83b712_create_users.cc";
  users.line = 4;
  users.labels = {"main"};
  users.fingerprint = {0x0123456789abcdefu, 0xfedcba9876543210u};
  users.downgrade_derived = true;
  users.dialects = {
      {{{statement("CREATE TABLE users (\n  id SERIAL\n)", "create table users", "/src/a/1975.cc", 7)},
        false,
        false,
        4},
       {{statement("DROP TABLE users", "drop table users", "/src/a/1975.cc", 7)}, false, false, 3}},
      {{{statement("CREATE TABLE users (id INTEGER)", "create table users", "/src/a/1975.cc", 7)}, false, true, 0},
       {{statement("DROP TABLE users", "drop table users", "/src/a/1975.cc", 7)}, true, false, 0}}};
  CompiledRevision first;
  first.id = "0a";
  first.message = "data";
  first.file = "0a_data.cc";
  first.line = 9;
  first.parents = {0};
  first.dependencies = {0};
  first.effective_dependencies = 1;
  first.dependency_names = {"main"};
  first.tags = {"v1", "v2"};
  first.irreversible = true;
  first.irreversible_why = "the old passwords are gone";
  first.dialects = {{{{statement("SELECT '?"
                                 "?=\t\\7\"\r\n'",
                                 "execute SQL", "0a_data.cc", 11)},
                      false,
                      false,
                      1},
                     {}},
                    {{}, {}}};
  users.dialects[0].facts = {{"column 'users.id'", "", "int4, not null"}, {"table 'audit.log'", "audit", "table"}};
  first.dialects[0].facts = {{"table 'audit.log'", "audit", ""}};
  artifact.revisions = {users, first};
  artifact.excluded_names = {"spatial_*", "topology.*"};
  return artifact;
}

// Its second revision says everything that a statement can say about itself.
Artifact with_steps() {
  Artifact artifact = two_dialects();
  artifact.steps = {"ask", "fill"};
  std::vector<Statement>& statements = artifact.revisions[1].dialects[0].upgrade.statements;
  const SourcePosition at = {"0a_data.cc", 12};
  statements.push_back({.sql = "VACUUM",
                        .summary = "execute SQL",
                        .at = at,
                        .locks = "all of it",
                        .destroys = "dead rows",
                        .outside_transaction = true});
  statements.push_back({.sql = "ALTER TYPE t ADD VALUE 'x'", .summary = "add 'x' to t", .at = at, .adds_label = true});
  statements.push_back({.sql = "SELECT 'x'::t", .summary = "execute SQL", .at = at, .uses_label = true});
  statements.push_back({.sql = "SELECT make()", .summary = "execute SQL", .at = at, .is_undeclared = true});
  statements.push_back({.sql = {}, .summary = "run step fill", .at = at, .step = "fill"});
  return artifact;
}

Artifact empty() {
  Artifact artifact;
  artifact.name = "empty_migrations";
  artifact.dialects = {"postgresql", "sqlite"};
  return artifact;
}

std::vector<std::string> compilers() {
  std::vector<std::string> result;
  std::istringstream list(LIMBECK_TEST_COMPILERS);
  for (std::string name; std::getline(list, name, ',');)
    if (test::run_command({.arguments = {name, "--version"}}).exit_code == 0) result.push_back(name);
  return result;
}

class EmitTest : public testing::Test {
 protected:
  // Writes the table and compiles it; the output of the compiler is the failure.
  void compile(const Artifact& artifact, const std::string& compiler, const std::vector<std::string>& options,
               const std::string& output) {
    ASSERT_EQ(write_files({emit_table(artifact)}, directory_.path()), "");
    std::vector<std::string> arguments = {compiler,
                                          "-std=c++20",
                                          "-Wall",
                                          "-Wextra",
                                          "-Wpedantic",
                                          "-Werror",
                                          "-Wmissing-declarations",
                                          std::string("-I") + LIMBECK_TEST_INCLUDE};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), {"-o", path(output), path(artifact.name + ".cc")});
    const test::CommandResult result = test::run_command({.arguments = arguments});
    ASSERT_EQ(result.exit_code, 0) << compiler << '\n' << result.output();
  }

  const RevisionTable& load(const std::string& library, const std::string& name) {
    handle_.reset(dlopen(path(library).c_str(), RTLD_NOW));
    EXPECT_NE(handle_, nullptr) << dlerror();
    return *static_cast<const RevisionTable*>(dlsym(handle_.get(), name.c_str()));
  }

  std::string path(const std::string& name) const { return directory_.path() / name; }

  struct Close {
    void operator()(void* handle) const { dlclose(handle); }
  };
  test::TempDirectory directory_{"emit"};
  std::unique_ptr<void, Close> handle_;
};

std::vector<std::string> view_names(const RevisionTable& table, IndexRange range) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < range.count; ++i) names.emplace_back(table.view(table.names[range.begin + i]));
  return names;
}

std::vector<std::uint32_t> view_links(const RevisionTable& table, IndexRange range) {
  return {table.links + range.begin, table.links + range.begin + range.count};
}

void expect_script(const RevisionTable& table, const DialectTable& dialect, const Script& script,
                   const RenderedScript& expected) {
  ASSERT_EQ(script.statements.count, expected.statements.size());
  const bool has_marks =
      std::any_of(expected.statements.begin(), expected.statements.end(), [](const Statement& statement) {
        return statement.outside_transaction || statement.adds_label || statement.uses_label;
      });
  EXPECT_EQ(script.flags, (expected.rebuilds_tables ? kScriptRebuildsTables : 0u) |
                              (expected.own_transaction ? kScriptOwnTransaction : 0u) |
                              (has_marks ? kScriptHasMarks : 0u));
  EXPECT_EQ(script.relations, expected.relations);
  for (std::uint32_t i = 0; i < script.statements.count; ++i) {
    const StatementEntry& entry = dialect.statements[script.statements.begin + i];
    const Statement& statement = expected.statements[i];
    EXPECT_EQ(std::string_view(dialect.text + entry.sql.offset, entry.sql.size), statement.sql);
    EXPECT_EQ(table.view(entry.summary), statement.summary);
    EXPECT_EQ(table.view(entry.locks), statement.locks);
    EXPECT_EQ(table.view(entry.destroys), statement.destroys);
    EXPECT_EQ(entry.line, static_cast<std::uint32_t>(statement.at.line));
    EXPECT_EQ((entry.flags & kStatementOutsideTransaction) != 0, statement.outside_transaction);
    EXPECT_EQ((entry.flags & kStatementAddsLabel) != 0, statement.adds_label);
    EXPECT_EQ((entry.flags & kStatementUsesLabel) != 0, statement.uses_label);
    EXPECT_EQ((entry.flags & kStatementIsStep) != 0, !statement.step.empty());
    EXPECT_EQ((entry.flags & kStatementIsUndeclared) != 0, statement.is_undeclared);
    const bool is_step = !statement.step.empty();
    EXPECT_EQ(is_step ? table.view(table.steps[entry.step].name) : "", statement.step);
    EXPECT_THAT(statement.at.file, testing::EndsWith(std::string(table.view(entry.file))));
    EXPECT_THAT(std::string(table.view(entry.file)), Not(HasSubstr("/")));
  }
}

void expect_facts(const RevisionTable& table, const DialectTable& dialect, IndexRange range,
                  const std::vector<FactChange>& expected) {
  ASSERT_EQ(range.count, expected.size());
  for (std::uint32_t i = 0; i < range.count; ++i) {
    const FactEntry& entry = dialect.facts[range.begin + i];
    EXPECT_EQ(table.view(entry.object), expected[i].object);
    EXPECT_EQ(table.view(entry.schema), expected[i].schema);
    EXPECT_EQ(table.view(entry.description), expected[i].description);
  }
}

void expect_revision(const RevisionTable& table, std::uint32_t index, const CompiledRevision& expected) {
  const RevisionEntry& entry = table.revisions[index];
  EXPECT_EQ(table.view(entry.id), expected.id);
  EXPECT_EQ(table.view(entry.message), expected.message);
  EXPECT_EQ(table.view(entry.file), expected.file);
  EXPECT_EQ(entry.line, static_cast<std::uint32_t>(expected.line));
  EXPECT_EQ(view_links(table, entry.parents), expected.parents);
  EXPECT_EQ(view_links(table, entry.dependencies), expected.dependencies);
  EXPECT_EQ(entry.effective, expected.effective_dependencies);
  EXPECT_EQ(view_names(table, entry.dependency_names), expected.dependency_names);
  EXPECT_EQ(view_names(table, entry.labels), expected.labels);
  EXPECT_EQ(view_names(table, entry.tags), expected.tags);
  EXPECT_EQ(table.view(entry.irreversible), expected.irreversible_why);
  EXPECT_EQ(entry.fingerprint[0], expected.fingerprint[0]);
  EXPECT_EQ(entry.fingerprint[1], expected.fingerprint[1]);
  for (std::uint32_t d = 0; d < table.dialect_count; ++d) {
    SCOPED_TRACE(table.view(table.dialects[d].name));
    const RevisionScripts& scripts = table.dialects[d].scripts[index];
    expect_script(table, table.dialects[d], scripts.upgrade, expected.dialects[d].upgrade);
    expect_script(table, table.dialects[d], scripts.downgrade, expected.dialects[d].downgrade);
    expect_facts(table, table.dialects[d], scripts.facts, expected.dialects[d].facts);
  }
}

TEST_F(EmitTest, WhatIsCompiledIsWhatWasGiven) {
  const Artifact artifact = two_dialects();
  for (const std::string& compiler : compilers()) {
    SCOPED_TRACE(compiler);
    ASSERT_NO_FATAL_FAILURE(compile(artifact, compiler, {"-shared", "-fPIC"}, "table.so"));
    const RevisionTable& table = load("table.so", artifact.name);
    ASSERT_EQ(table.revision_count, artifact.revisions.size());
    ASSERT_EQ(table.dialect_count, 2u);
    EXPECT_EQ(table.view(table.dialects[0].name), "postgresql");
    EXPECT_EQ(table.view(table.dialects[1].name), "sqlite");
    EXPECT_EQ(table.view(table.version_table), "alembic_version");
    EXPECT_EQ(table.view(table.version_table_schema), "");
    EXPECT_THAT(std::vector(table.sorted_ids, table.sorted_ids + 2), ElementsAre(1, 0));
    for (std::uint32_t i = 0; i < table.revision_count; ++i) expect_revision(table, i, artifact.revisions[i]);
    handle_.reset();
  }
}

TEST_F(EmitTest, DataStepsAreFunctionsOfTheProgram) {
  const Artifact artifact = with_steps();
  test::write_file(path("steps.cc"),
                   "namespace limbeck { class Session; }\nint calls = 0;\n"
                   "extern \"C\" void limbeck_step_blog_migrations_ask(limbeck::Session&);\n"
                   "extern \"C\" void limbeck_step_blog_migrations_fill(limbeck::Session&);\n"
                   "extern \"C\" void limbeck_step_blog_migrations_ask(limbeck::Session&) {}\n"
                   "extern \"C\" void limbeck_step_blog_migrations_fill(limbeck::Session&) { ++calls; }\n");
  for (const std::string& compiler : compilers()) {
    SCOPED_TRACE(compiler);
    ASSERT_NO_FATAL_FAILURE(compile(artifact, compiler, {"-shared", "-fPIC", path("steps.cc")}, "table.so"));
    const RevisionTable& table = load("table.so", artifact.name);
    ASSERT_EQ(table.step_count, 2u);
    EXPECT_EQ(table.view(table.steps[0].name), "ask");
    expect_revision(table, 1, artifact.revisions[1]);
    char session;
    table.steps[1].run(reinterpret_cast<Session&>(session));
    EXPECT_EQ(*static_cast<int*>(dlsym(handle_.get(), "calls")), 1);
    handle_.reset();
  }
}

TEST_F(EmitTest, AnEmptyHistoryIsATableToo) {
  for (const std::string& compiler : compilers()) {
    SCOPED_TRACE(compiler);
    ASSERT_NO_FATAL_FAILURE(compile(empty(), compiler, {"-shared", "-fPIC"}, "table.so"));
    const RevisionTable& table = load("table.so", "empty_migrations");
    EXPECT_EQ(table.revision_count, 0u);
    EXPECT_EQ(table.dialect_count, 2u);
    EXPECT_EQ(table.view(table.dialects[1].name), "sqlite");
    EXPECT_EQ(table.revisions, nullptr);
    handle_.reset();
  }
}

TEST(TableImageTest, IsTheTableThatTheFileHolds) {
  const Artifact artifact = with_steps();
  const TableImage image(artifact);
  const RevisionTable& table = image.table();
  ASSERT_EQ(table.revision_count, artifact.revisions.size());
  ASSERT_EQ(table.dialect_count, 2u);
  EXPECT_EQ(table.view(table.version_table), "alembic_version");
  EXPECT_THAT(std::vector(table.sorted_ids, table.sorted_ids + 2), ElementsAre(1, 0));
  for (std::uint32_t i = 0; i < table.revision_count; ++i) expect_revision(table, i, artifact.revisions[i]);
  EXPECT_EQ(view_names(table, table.excluded_names), artifact.excluded_names);
  EXPECT_EQ(table.included_schemas.count, 0u);
  ASSERT_EQ(table.step_count, 2u);
  EXPECT_EQ(table.view(table.steps[1].name), "fill");
  EXPECT_EQ(table.steps[1].run, nullptr);
}

TEST(TableImageTest, AnEmptyHistoryHasNoArrays) {
  const Artifact artifact = empty();
  const TableImage image(artifact);
  EXPECT_EQ(image.table().revision_count, 0u);
  EXPECT_EQ(image.table().revisions, nullptr);
  EXPECT_EQ(image.table().view(image.table().dialects[1].name), "sqlite");
}

TEST_F(EmitTest, ALongTextNeedsNoOptions) {
  Artifact artifact = two_dialects();
  artifact.revisions[0].dialects[0].upgrade.statements[0].sql = "SELECT '" + std::string(200000, 'x') + "'";
  for (const std::string& compiler : compilers())
    ASSERT_NO_FATAL_FAILURE(compile(artifact, compiler, {"-c"}, "table.o"));
}

int relocations_in_allocated_sections(const std::string& object) {
  const test::CommandResult result = test::run_command({.arguments = {"readelf", "--relocs", "--wide", object}});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  int count = 0;
  bool allocated = false;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("Relocation section"))
      allocated = line.find(".debug") == std::string::npos;
    else if (allocated && line.find(" R_") != std::string::npos)
      ++count;
  }
  return count;
}

TEST_F(EmitTest, TheTableIsReadOnlyDataWithAHandfulOfRelocations) {
  for (const std::string& compiler : compilers()) {
    SCOPED_TRACE(compiler);
    ASSERT_NO_FATAL_FAILURE(compile(two_dialects(), compiler, {"-c", "-O2", "-fPIE"}, "table.o"));
    EXPECT_LE(relocations_in_allocated_sections(path("table.o")), 16);
    EXPECT_GT(relocations_in_allocated_sections(path("table.o")), 0);
    const test::CommandResult sections =
        test::run_command({.arguments = {"readelf", "--sections", "--wide", path("table.o")}});
    EXPECT_THAT(sections.out, Not(HasSubstr(".init_array")));
    const test::CommandResult strings =
        test::run_command({.arguments = {"readelf", "--string-dump=.rodata", path("table.o")}});
    EXPECT_THAT(strings.out, HasSubstr("DROP TABLE users"));
    const int without_steps = relocations_in_allocated_sections(path("table.o"));
    ASSERT_NO_FATAL_FAILURE(compile(with_steps(), compiler, {"-c", "-O2", "-fPIE"}, "table.o"));
    EXPECT_EQ(relocations_in_allocated_sections(path("table.o")), without_steps + 1 + 2)
        << "the array, and each of its functions";
  }
}

Artifact example() {
  Artifact artifact;
  artifact.name = "blog_migrations";
  artifact.dialects = {"sqlite"};
  CompiledRevision users;
  users.id = "1975ea83b712";
  users.message = "create users";
  users.file = "1975ea83b712_create_users.cc";
  users.line = 4;
  users.tags = {"v1.0"};
  users.fingerprint = {0x0123456789abcdefu, 0xfedcba9876543210u};
  const char* file = "1975ea83b712_create_users.cc";
  users.dialects = {{{{statement("CREATE TABLE users (\n  id INTEGER\n)", "create table users", file, 6)}},
                     {{statement("DROP TABLE users", "drop table users", file, 6)}}}};
  CompiledRevision mail;
  mail.id = "3a9d9d455906";
  mail.message = "add mail";
  mail.file = "3a9d9d455906_add_mail.cc";
  mail.line = 4;
  mail.parents = {0};
  mail.fingerprint = {0x1u, 0x2u};
  file = "3a9d9d455906_add_mail.cc";
  mail.dialects = {{{{statement("ALTER TABLE users ADD COLUMN mail TEXT", "add column users.mail", file, 7)}},
                    {{statement("ALTER TABLE users DROP COLUMN mail", "drop column users.mail", file, 7)}}}};
  artifact.revisions = {users, mail};
  return artifact;
}

TEST(EmitTable, IsAsItsDocumentShows) {
  const std::string document = test::read_file(LIMBECK_TEST_TABLE_FORMAT);
  EXPECT_THAT(document, HasSubstr("```cpp\n" + emit_table(example()).content + "```\n"));
}

TEST(EmitSql, ReadsAsAReviewerWouldLikeIt) {
  EXPECT_EQ(emit_sql(two_dialects(), 1).content,
            "-- blog_migrations for sqlite, generated by Limbeck, do not edit: what each revision runs.\n"
            "\n"
            "-- revision 1975ea83b712, create \"users\"?\?/ \\ ü\x01"
            "1 (1975ea83b712_create_users.cc:4)\n"
            "\n"
            "-- upgrade\n"
            "-- in a transaction of its own\n"
            "CREATE TABLE users (id INTEGER);\n"
            "\n"
            "-- downgrade, derived\n"
            "-- in a transaction of its own, with foreign keys off\n"
            "DROP TABLE users;\n"
            "\n"
            "-- revision 0a, data (0a_data.cc:9)\n"
            "-- after 1975ea83b712\n"
            "-- needs 1975ea83b712\n"
            "\n"
            "-- upgrade\n"
            "-- nothing to do\n"
            "\n"
            "-- downgrade: none, the old passwords are gone\n");
}

TEST(EmitSql, WarnsOfWhatItCannotHold) {
  const std::string text = emit_sql(with_steps(), 0).content;
  EXPECT_THAT(text, HasSubstr("\n-- outside any transaction\nVACUUM;\n"));
  EXPECT_THAT(
      text,
      HasSubstr("\n-- WARNING: the C++ data step fill runs here; it is part of the program, and not of this SQL\n"));
}

TEST(EmitManifest, SaysWhatTheTableHolds) {
  const nlohmann::json manifest = nlohmann::json::parse(emit_manifest(two_dialects()).content);
  EXPECT_EQ(manifest["name"], "blog_migrations");
  EXPECT_EQ(manifest["version_table"], "alembic_version");
  EXPECT_EQ(manifest["heads"], nlohmann::json({"0a"}));
  const nlohmann::json& users = manifest["revisions"][0];
  EXPECT_EQ(users["id"], "1975ea83b712");
  EXPECT_EQ(users["fingerprint"], "xxh3-128:0123456789abcdeffedcba9876543210");
  EXPECT_EQ(users["downgrade"], "derived");
  EXPECT_EQ(users["dialects"]["postgresql"]["upgrade"]["statements"], 1);
  EXPECT_EQ(users["dialects"]["sqlite"]["downgrade"]["rebuilds_tables"], true);
  const nlohmann::json& data = manifest["revisions"][1];
  EXPECT_EQ(data["parents"], nlohmann::json({"1975ea83b712"}));
  EXPECT_EQ(data["dependencies"], nlohmann::json({"1975ea83b712"}));
  EXPECT_EQ(data["effective_dependencies"], 1);
  EXPECT_EQ(data["depends_on"], nlohmann::json({"main"}));
  EXPECT_EQ(data["tags"], nlohmann::json({"v1", "v2"}));
  EXPECT_EQ(data["irreversible"], "the old passwords are gone");
}

TEST(Emit, IsTheSameEveryTimeAndNamesNoFolder) {
  const std::vector<GeneratedFile> first = emit(two_dialects());
  const std::vector<GeneratedFile> second = emit(two_dialects());
  ASSERT_EQ(first.size(), 4u);
  EXPECT_EQ(first[0].name, "blog_migrations.cc");
  EXPECT_EQ(first[1].name, "blog_migrations.postgresql.sql");
  EXPECT_EQ(first[2].name, "blog_migrations.sqlite.sql");
  EXPECT_EQ(first[3].name, "blog_migrations.manifest.json");
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].content, second[i].content);
    EXPECT_THAT(first[i].content, Not(HasSubstr("/src")));
  }
}

}  // namespace
}  // namespace limbeck
