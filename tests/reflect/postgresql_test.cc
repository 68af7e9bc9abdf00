// What is read back from a PostgreSQL server, in the words of the DSL.
#include <gtest/gtest.h>

#include "dump/catalog_dump.h"
#include "limbeck/arena.h"
#include "support/live_database.h"

namespace limbeck {
namespace {

std::string schema_of(const std::vector<std::string>& statements) {
  Arena arena;
  const ArenaScope scope(arena);
  const auto database = test::LiveDatabase::create("postgresql");
  std::vector<test::LiveStatement> script;
  for (const std::string& sql : statements) script.push_back({sql});
  database->run(script);
  return dump(database->reflect());
}

TEST(ReflectPostgresql, Types) {
  EXPECT_EQ(
      schema_of({"CREATE TYPE mood AS ENUM ('happy', 'it''s')", "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                 "CREATE TABLE t (a smallint, b varchar(20), c numeric(10,2), d timestamptz(3), e time, f jsonb, g "
                 "integer[][], h mood, i mood[], j positive, k real, l char(3), m bit varying(5), n \"char\")"}),
      R"dump(table t
  column a SmallInteger
  column b String length 20
  column c Numeric precision 10 scale 2
  column d DateTime precision 3 timezone
  column e Time
  column f SqlType postgresql "JSONB"
  column g Array dimensions 2 of Integer
  column h Enum mood (happy, "it's")
  column i Array of Enum mood (happy, "it's")
  column j Domain positive
  column k SqlType postgresql "real"
  column l SqlType postgresql "CHAR(3)"
  column m SqlType postgresql "BIT VARYING(5)"
  column n SqlType postgresql "\"char\""
enum mood (happy, "it's") declared
domain positive Integer check "VALUE > 0" name positive_check
)dump");
}

TEST(ReflectPostgresql, ColumnsAndWhatNumbersThem) {
  EXPECT_EQ(
      schema_of({"CREATE TABLE t (id bigserial PRIMARY KEY, a text COLLATE \"C\" DEFAULT 'it''s', b integer DEFAULT "
                 "-5, c boolean DEFAULT true, d timestamp DEFAULT now(), e uuid DEFAULT gen_random_uuid(), f integer "
                 "GENERATED ALWAYS AS IDENTITY (START 10), g integer GENERATED ALWAYS AS (b * 2) STORED, h text "
                 "DEFAULT lower('A'))",
                 "COMMENT ON COLUMN t.a IS 'words'", "CREATE SEQUENCE s INCREMENT -2 MINVALUE -9 CYCLE OWNED BY t.b"}),
      R"dump(table t
  column id BigInteger not_null autoincrement
  column a Text server_default "it's" comment "words" collate C
  column b Integer server_default -5
  column c Boolean server_default true
  column d DateTime server_default now()
  column e Uuid server_default generate_uuid()
  column f Integer not_null identity always start 10
  column g Integer computed "b * 2"
  column h Text server_default sql "lower('A'::text)"
  primary_key (id) name t_pkey
sequence s increment -2 minvalue -9 cycle owned_by "t.b"
)dump");
}

TEST(ReflectPostgresql, ConstraintsAndIndexes) {
  EXPECT_EQ(
      schema_of(
          {"CREATE TABLE a (x integer, y integer, z text, CONSTRAINT k PRIMARY KEY (y, x) INCLUDE (z), UNIQUE (x) "
           "DEFERRABLE INITIALLY DEFERRED, CHECK (x > 0) NO INHERIT, CONSTRAINT e EXCLUDE (x WITH =) WHERE (y > 0))",
           "CREATE TABLE b (y integer, x integer, FOREIGN KEY (y, x) REFERENCES a MATCH FULL ON DELETE CASCADE)",
           "ALTER TABLE b ADD CONSTRAINT c CHECK (x > 1) NOT VALID",
           "CREATE UNIQUE INDEX i ON a (lower(z) text_pattern_ops DESC, x NULLS FIRST) INCLUDE (y) WITH (fillfactor "
           "= 50) WHERE x > 3"}),
      R"dump(table a
  column x Integer not_null
  column y Integer not_null
  column z Text
  primary_key (y, x) include (z) name k
  unique (x) deferrable initially_deferred name a_x_key
  check "x > 0" no_inherit name a_x_check
  exclude (x with "=") where "y > 0" name e
  index name i (sql "lower(z)" desc ops text_pattern_ops, x nulls_first) unique where "x > 3" include (y) with (fillfactor "50")
table b
  column y Integer
  column x Integer
  check "x > 1" not_valid name c
  foreign_key (y, x) references a (y, x) on_delete cascade match_full name b_y_x_fkey
)dump");
}

TEST(ReflectPostgresql, PartsOfOtherTablesAndPrivileges) {
  EXPECT_EQ(
      schema_of({"CREATE SCHEMA audit",
                 "CREATE TABLE audit.e (id integer, at date, PRIMARY KEY (id, at)) PARTITION "
                 "BY RANGE (at)",
                 "CREATE TABLE e_d PARTITION OF audit.e DEFAULT", "CREATE INDEX ON audit.e (at)",
                 "ALTER TABLE audit.e ENABLE ROW LEVEL SECURITY",
                 "CREATE POLICY p ON audit.e FOR SELECT USING (id > 0)", "GRANT SELECT (id) ON audit.e TO guarded",
                 "GRANT USAGE ON SCHEMA audit TO guarded WITH GRANT OPTION",
                 "CREATE FUNCTION f(a integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                 "CREATE VIEW v AS SELECT 1 AS one"}),
      R"dump(table e_d partition_of audit.e "DEFAULT"
table audit.e partition_by "RANGE (at)"
  column id Integer not_null
  column at Date not_null
  primary_key (id, at) name e_pkey
  index name e_at_idx (at)
  policy p for select using "id > 0"
  row_security
schema audit
view v as postgresql "SELECT 1 AS one"
function "f(a integer DEFAULT 1)" "RETURNS integer\n LANGUAGE sql\nAS $function$SELECT 1$function$"
privilege "USAGE" on "SCHEMA audit" to guarded with_grant_option
privilege "SELECT (id)" on "audit.e" to guarded
)dump");
}

}  // namespace
}  // namespace limbeck
