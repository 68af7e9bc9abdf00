// How the facts of a table add up, and what of a database counts as different from them.
#include "limbeck/drift.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fake_driver.h"
#include "limbeck/exit_code.h"
#include "table_builder.h"

namespace limbeck {
namespace {

using test::FakeDriver;
using test::TestTable;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const TestTable kHistory({{.id = "a1",
                           .facts = {{"column 'posts.id'", "int4"},
                                     {"column 'posts.title'", "varchar(100)"},
                                     {"default of column 'posts.title'", "default"},
                                     {"table 'posts'", "table"}}},
                          {.id = "b2", .parents = {"a1"}, .facts = {{"column 'posts.id'", "int8"}}},
                          {.id = "c3",
                           .parents = {"b2"},
                           .facts = {{"column 'posts.id'", ""}, {"column 'posts.title'", ""}, {"table 'posts'", ""}}}},
                         {.excluded = {"spatial_*"}});

class DriftTest : public testing::Test {
 protected:
  DriftTest() {
    auto driver = std::make_unique<FakeDriver>();
    driver_ = driver.get();
    driver_->committed = {.has_version_table = true, .rows = {"b2"}};
    add("column", "posts", "id", "int8");
    add("column", "posts", "title", "varchar(100)");
    add("default of column", "posts", "title", "default 'x'");
    add("table", "posts", "", "table");
    database_ = {std::move(driver), &kHistory.dialect(), {}};
  }

  void add(std::string_view kind, std::string_view name, std::string_view part, std::string_view description,
           std::string_view schema = {}) {
    add_fact(driver_->schema_facts, {kind, schema, name, part}, description);
  }
  void remove(const std::string& object) { driver_->schema_facts.by_object.erase(object); }
  std::vector<std::string> differences() {
    const absl::StatusOr<Drift> drift = find_drift(kHistory.table(), database_);
    return drift.ok() ? drift->differences : std::vector<std::string>{std::string(drift.status().message())};
  }

  FakeDriver* driver_;
  OpenedDatabase database_;
};

TEST_F(DriftTest, NothingWhereAllIsTheSame) { EXPECT_THAT(differences(), IsEmpty()); }

TEST_F(DriftTest, FactsAreThoseOfTheAppliedRevisions) {
  driver_->committed.rows = {"a1"};
  EXPECT_THAT(differences(), ElementsAre("changed column 'posts.id': the database has int8, the migrations make int4"));
  driver_->committed.rows = {"c3"};
  EXPECT_THAT(differences(), ElementsAre("extra table 'posts'"));
  driver_->committed.rows = {};
  EXPECT_THAT(differences(), ElementsAre("extra table 'posts'"));
}

TEST_F(DriftTest, WhatBelongsToAMissingTableIsNotSaid) {
  driver_->schema_facts = {};
  EXPECT_THAT(differences(), ElementsAre("missing table 'posts'"));
}

TEST_F(DriftTest, AnOpenDefaultIsAnyDefault) {
  remove("default of column 'posts.title'");
  add("default of column", "posts", "title", "default now()");
  EXPECT_THAT(differences(), IsEmpty());
  remove("default of column 'posts.title'");
  EXPECT_THAT(differences(), ElementsAre("missing default of column 'posts.title'"));
  remove("column 'posts.title'");
  EXPECT_THAT(differences(), ElementsAre("missing column 'posts.title'"));
}

TEST_F(DriftTest, WhatIsNobodysBusinessIsLeftOut) {
  add("table", "alembic_version", "", "table");
  add("column", "alembic_version", "version_num", "varchar(32), not null");
  add("table", "limbeck_journal", "", "table");
  add("table", "spatial_ref", "", "table");
  add("table", "t", "", "table", "other");
  add("schema", "other", "", "there");
  add("extension", "pg_trgm", "", "installed");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(DriftTest, NeedsAVersionTableAndKnownRows) {
  driver_->committed.rows = {"nobody"};
  EXPECT_EQ(exit_code(find_drift(kHistory.table(), database_).status()), kExitUnknown);
  driver_->committed.has_version_table = false;
  EXPECT_EQ(exit_code(find_drift(kHistory.table(), database_).status()), kExitFailed);
}

TEST(SchemaFactsTest, DefaultsArePlainOrOpen) {
  const auto text = [](std::string_view expression) { return describe_default(expression, DefaultFamily::kText); };
  EXPECT_EQ(text("'it''s'::character varying(10)"), "default 'it's'");
  EXPECT_EQ(text("'it''s'"), "default 'it's'");
  EXPECT_EQ(text("''::text"), "default ''");
  EXPECT_EQ(text("''"), "default ''");
  EXPECT_EQ(text("'a' || 'b'"), "default");
  EXPECT_EQ(text("E'a\\\\b'::text"), "default");
  EXPECT_EQ(text("'a\\b'"), "default");
  EXPECT_EQ(text("lower('A'::text)"), "default");
  EXPECT_EQ(text("NULL::character varying"), "");
  EXPECT_EQ(text("CURRENT_TIMESTAMP"), "default now()");
  EXPECT_EQ(describe_default("'-5'::integer", DefaultFamily::kInteger), "default -5");
  EXPECT_EQ(describe_default("(-5)", DefaultFamily::kInteger), "default -5");
  EXPECT_EQ(describe_default("'2020-01-01'::date", DefaultFamily::kOther), "default");
  EXPECT_EQ(describe_default("TRUE", DefaultFamily::kBoolean), "default true");
  EXPECT_EQ(describe_default("'off'", DefaultFamily::kBoolean), "default false");
}

}  // namespace
}  // namespace limbeck
