#include "version_table.h"

#include <gtest/gtest.h>

#include "table_builder.h"

namespace limbeck::test {
namespace {

TEST(VersionTable, has_alembics_layout) {
  const TestTable history({{.id = "a"}, {.id = "it's"}});
  const VersionTable table(history.table(), {.has_schemas = true});
  EXPECT_EQ(table.create_sql(),
            "CREATE TABLE alembic_version (\n    version_num VARCHAR(32) NOT NULL, \n    CONSTRAINT "
            "alembic_version_pkc PRIMARY KEY "
            "(version_num)\n)");
  EXPECT_EQ(table.change_sql({RowChange::Kind::kInsert, 0, 1}),
            "INSERT INTO alembic_version (version_num) VALUES ('it''s')");
  EXPECT_EQ(table.change_sql({RowChange::Kind::kUpdate, 0, 1}),
            "UPDATE alembic_version SET version_num = 'it''s' WHERE version_num = 'a'");
  EXPECT_EQ(table.change_sql({RowChange::Kind::kDelete, 0, 1}), "DELETE FROM alembic_version WHERE version_num = 'a'");
}

TEST(VersionTable, is_qualified_where_there_are_schemas) {
  const TestTable history({}, {.version_table = "Versions", .schema = "ops"});
  EXPECT_EQ(VersionTable(history.table(), {.has_schemas = true}).name(), "ops.\"Versions\"");
  EXPECT_EQ(VersionTable(history.table(), {.has_schemas = false}).name(), "\"Versions\"");
}

TEST(QuotedIdentifier, quotes_only_where_it_must) {
  EXPECT_EQ(quoted_identifier("alembic_version"), "alembic_version");
  EXPECT_EQ(quoted_identifier("order"), "\"order\"");
  EXPECT_EQ(quoted_identifier("table"), "\"table\"");
  EXPECT_EQ(quoted_identifier("Order2"), "\"Order2\"");
  EXPECT_EQ(quoted_identifier("2nd"), "\"2nd\"");
  EXPECT_EQ(quoted_identifier("a\"b"), "\"a\"\"b\"");
}

}  // namespace
}  // namespace limbeck::test
