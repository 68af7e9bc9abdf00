// What a server makes of an author's words, and that both have one normal form.
#include "dialect/postgresql/normal_form.h"

#include <gtest/gtest.h>

#include "limbeck/arena.h"
#include "render/databases.h"

namespace limbeck::postgresql {
namespace {

class NormalFormTest : public testing::Test {
 protected:
  NormalFormTest() {
    database_.execute(
        "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE t (a integer, b bigint, s varchar(20), x text, n "
        "numeric(10,2), f real, d double precision, at timestamp, tz timestamptz, day date, ok boolean, m mood, j "
        "jsonb, "
        "l integer[], i interval); CREATE TABLE u (id integer, a integer, name text)");
    table_.name = {{}, "t"};
    for (const char* name : {"a", "b", "s", "x", "n", "f", "d", "at", "tz", "day", "ok", "m", "j", "l", "i"})
      table_.columns.push_back(column(name, Integer()));
    catalog_.put_table(table_);
    table_.name = {{}, "u"};
    table_.columns.clear();
    for (const char* name : {"id", "a", "name"}) table_.columns.push_back(column(name, Integer()));
    catalog_.put_table(table_);
  }

  Arena arena_;
  ArenaScope scope_{arena_};
  test::PostgresqlDatabase database_;
  Table table_;
  Catalog catalog_;
};

TEST_F(NormalFormTest, OfChecks) {
  for (const std::string check : {"a > 0",
                                  "a IN (1, -2, 3)",
                                  "a IN (1)",
                                  "a NOT IN (1, 2)",
                                  "s IN ('new', 'it''s')",
                                  "a IN (b, 1, 2)",
                                  "n BETWEEN 0 AND 9.5",
                                  "a NOT BETWEEN 1 AND 2",
                                  "a BETWEEN SYMMETRIC 1 AND b",
                                  "a > 0 AND (b > 0 AND n > 0)",
                                  "ok AND NOT (a = 1 OR b = 2)",
                                  "s LIKE 'a%'",
                                  "s NOT LIKE 'a%'",
                                  "x ILIKE '%b'",
                                  "x LIKE 'a!%' ESCAPE '!'",
                                  "x SIMILAR TO 'a|b'",
                                  "a <> 1",
                                  "a != 1",
                                  "a IS NULL",
                                  "x IS NOT NULL",
                                  "ok IS TRUE",
                                  "ok IS NOT FALSE",
                                  "a IS DISTINCT FROM b",
                                  "coalesce(a, 0) > -1",
                                  "nullif(x, '') IS NOT NULL",
                                  "greatest(a, b) < 10",
                                  "CASE WHEN a > 0 THEN ok END",
                                  "CASE a WHEN 1 THEN true ELSE false END",
                                  "length(s) > 0",
                                  "lower(x) = x",
                                  "\"left\"(x, 1) = 'a'",
                                  "extract(year FROM at) > 2000",
                                  "at > '2024-01-01'",
                                  "day >= '2024-01-01'",
                                  "tz < now()",
                                  "at < CURRENT_TIMESTAMP",
                                  "day < CURRENT_DATE",
                                  "a::text = x",
                                  "CAST(a AS text) = x",
                                  "f > 0.5",
                                  "d < 1e3",
                                  "m = 'sad'",
                                  "m IN ('sad', 'happy')",
                                  "j ? 'a'",
                                  "j ->> 'a' = 'b'",
                                  "l[1] = 2",
                                  "l = '{1, 2}'",
                                  "l = ARRAY[1, 2]",
                                  "a = ANY (l)",
                                  "a = ALL (ARRAY[1, 2])",
                                  "i > interval '1 day'",
                                  "x COLLATE \"C\" < 'b'",
                                  "x || s <> ''",
                                  "(a, b) = (1, 2)",
                                  "x ~ '^a'",
                                  "trim(x) <> ''",
                                  "substring(x FROM 1 FOR 2) = 'ab'",
                                  "position('a' IN x) > 0",
                                  "at AT TIME ZONE 'UTC' < tz",
                                  "- a < 5",
                                  "a % 2 = 0",
                                  "t.a > 0",
                                  "a > (b + 1) * 2",
                                  "num_nonnulls(a, b) = 1",
                                  "n > 1.50",
                                  "a::bigint = b",
                                  "x IS NULL OR x = ''"}) {
    database_.execute("ALTER TABLE t ADD CONSTRAINT c CHECK (" + check + ")");
    const std::string kept =
        database_.execute("SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'c'");
    database_.execute("ALTER TABLE t DROP CONSTRAINT c");
    EXPECT_EQ(normal_expression(check), normal_expression(kept)) << check << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfDefaults) {
  for (const auto& [column, value] :
       std::vector<std::pair<std::string, std::string>>{{"a", "0"},
                                                        {"a", "-1"},
                                                        {"b", "-9223372036854775808"},
                                                        {"n", "1.50"},
                                                        {"d", "0.5"},
                                                        {"f", "-2"},
                                                        {"s", "'new'"},
                                                        {"s", "'it''s'"},
                                                        {"x", "''"},
                                                        {"x", "E'a\\\\b\\n'"},
                                                        {"ok", "true"},
                                                        {"m", "'sad'"},
                                                        {"at", "now()"},
                                                        {"at", "'2024-01-01'"},
                                                        {"at", "'2024-01-01T10:00:00'"},
                                                        {"tz", "'2024-01-01 00:00:00+00'"},
                                                        {"day", "CURRENT_DATE"},
                                                        {"day", "'2024-01-01'"},
                                                        {"j", "'{}'"},
                                                        {"j", "'{\"b\": 1, \"a\": [1, 2]}'"},
                                                        {"l", "'{}'"},
                                                        {"l", "'{1, 2}'"},
                                                        {"x", "md5(random()::text)"},
                                                        {"a", "1 + 1"},
                                                        {"i", "'1 day'"}}) {
    database_.execute("ALTER TABLE t ALTER COLUMN " + column + " SET DEFAULT " + value);
    const std::string kept = database_.execute(
        "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = adrelid AND a.attnum "
        "= "
        "adnum WHERE attname = '" +
        column + "'");
    database_.execute("ALTER TABLE t ALTER COLUMN " + column + " DROP DEFAULT");
    EXPECT_EQ(normal_expression(value), normal_expression(kept)) << value << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfTypes) {
  for (const std::string type : {"SMALLINT",
                                 "INTEGER",
                                 "int",
                                 "BIGINT",
                                 "NUMERIC",
                                 "NUMERIC(10, 2)",
                                 "DECIMAL(5)",
                                 "FLOAT",
                                 "REAL",
                                 "FLOAT(20)",
                                 "DOUBLE PRECISION",
                                 "BOOLEAN",
                                 "VARCHAR",
                                 "VARCHAR(20)",
                                 "CHAR(3)",
                                 "CHAR",
                                 "TEXT",
                                 "BYTEA",
                                 "DATE",
                                 "TIME WITHOUT TIME ZONE",
                                 "TIME(3) WITH TIME ZONE",
                                 "TIMESTAMP WITHOUT TIME ZONE",
                                 "TIMESTAMP(3) WITH TIME ZONE",
                                 "timestamptz",
                                 "INTERVAL",
                                 "INTERVAL(3)",
                                 "INTERVAL DAY TO SECOND",
                                 "UUID",
                                 "JSON",
                                 "JSONB",
                                 "JSONPATH",
                                 "INET",
                                 "CIDR",
                                 "MACADDR",
                                 "MACADDR8",
                                 "TSVECTOR",
                                 "TSQUERY",
                                 "BIT",
                                 "BIT(3)",
                                 "BIT VARYING",
                                 "BIT VARYING(5)",
                                 "MONEY",
                                 "OID",
                                 "REGCLASS",
                                 "XML",
                                 "INT4RANGE",
                                 "INT4MULTIRANGE",
                                 "POINT",
                                 "LSEG",
                                 "mood",
                                 "mood[]",
                                 "INTEGER[][]",
                                 "VARCHAR(5)[3]",
                                 "\"char\"",
                                 "NAME"}) {
    database_.execute("CREATE TABLE v (a " + type + ")");
    const std::string kept = database_.execute(
        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'v'::regclass AND attname = 'a'");
    database_.execute("DROP TABLE v");
    EXPECT_EQ(normal_type(type), normal_type(kept)) << type << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfViews) {
  for (const std::string query :
       {"SELECT a FROM t",
        "SELECT * FROM t",
        "SELECT t.*, u.name FROM t, u WHERE t.a = u.a",
        "SELECT a AS z, b + 1 FROM t",
        "SELECT count(*), sum(a), lower(x), a::text, coalesce(a, 0), CASE WHEN a > 0 THEN 1 END FROM t GROUP BY 3, 4, "
        "5, 6",
        "SELECT x, count(*) AS total FROM t GROUP BY x HAVING count(*) > 1 ORDER BY total DESC, 1 LIMIT 10 OFFSET 2",
        "SELECT p.a, q.name FROM t p JOIN u q ON q.a = p.a LEFT JOIN u r USING (name)",
        "SELECT DISTINCT a FROM t ORDER BY a",
        "SELECT DISTINCT ON (x) x, a FROM t ORDER BY x, a DESC NULLS LAST",
        "SELECT a FROM t UNION ALL SELECT id FROM u",
        "SELECT a AS k FROM t UNION SELECT id FROM u EXCEPT SELECT 1 ORDER BY k",
        "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a) AND a IN (SELECT id FROM u)",
        "SELECT (SELECT max(id) FROM u) AS m, ARRAY(SELECT id FROM u) FROM t",
        "WITH w AS (SELECT a, b FROM t) SELECT * FROM w",
        "WITH old AS (SELECT a FROM t) SELECT old.a AS b FROM old",
        "SELECT q.* FROM (SELECT a, x FROM t) q",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r",
        "SELECT a, row_number() OVER (PARTITION BY x ORDER BY a) AS r FROM t",
        "SELECT count(*) FILTER (WHERE ok) AS yes, string_agg(x, ',' ORDER BY a) FROM t",
        "SELECT date_trunc('day', at) AS day FROM t WHERE at > now() - interval '1 day'",
        "SELECT 1 AS one, 'x' AS two, NULL AS three",
        "SELECT n FROM generate_series(1, 3) AS n",
        "SELECT extract(year FROM at) AS y FROM t",
        "VALUES (1, 'a'), (2, 'b')",
        "SELECT s FROM t WHERE s IN ('a', 'b') AND (a BETWEEN 1 AND 2 OR NOT ok)",
        "SELECT u.name FROM public.u",
        "SELECT name FROM t CROSS JOIN u",
        "SELECT j -> 'a' AS v, l[1] AS f FROM t"}) {
    database_.execute("CREATE VIEW v AS " + query);
    const std::string kept = database_.execute("SELECT pg_get_viewdef('v'::regclass)");
    database_.execute("DROP VIEW v");
    EXPECT_EQ(normal_query(query, {}, catalog_), normal_query(kept, {}, catalog_)) << query << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfFunctions) {
  for (const std::string function : {"FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                                     "FUNCTION f(a int, b varchar(20) DEFAULT 'x', OUT c text) LANGUAGE sql STABLE "
                                     "STRICT PARALLEL SAFE COST 5 AS 'SELECT b'",
                                     "FUNCTION f(int[], VARIADIC b text[]) RETURNS SETOF text LANGUAGE plpgsql "
                                     "SECURITY DEFINER SET search_path = public AS "
                                     "$$ BEGIN RETURN; END $$",
                                     "FUNCTION f() RETURNS TABLE (a int, b numeric(5, 2)) LANGUAGE sql IMMUTABLE "
                                     "LEAKPROOF ROWS 10 AS $x$ SELECT 1, 2.0 $x$",
                                     "PROCEDURE f(INOUT a int) LANGUAGE sql AS 'SELECT 1'",
                                     "FUNCTION f(a int = 3) RETURNS int LANGUAGE plpgsql VOLATILE CALLED ON NULL INPUT "
                                     "SECURITY INVOKER AS 'BEGIN RETURN "
                                     "1; END'",
                                     "FUNCTION f(a int) RETURNS int LANGUAGE sql RETURN a + 1"}) {
    database_.execute("CREATE " + function);
    const std::string kept = database_.execute("SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname = 'f'");
    database_.execute("DROP ROUTINE f");
    EXPECT_EQ(normal_statement("CREATE " + function), normal_statement(kept)) << function << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfTriggers) {
  database_.execute("CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
  for (const std::string trigger :
       {"TRIGGER g BEFORE INSERT OR UPDATE OF b, a ON t FOR EACH ROW WHEN (NEW.a > 0 AND NEW.s LIKE 'a%') EXECUTE "
        "FUNCTION g()",
        "TRIGGER g AFTER DELETE OR TRUNCATE ON t EXECUTE PROCEDURE g('x', '1')",
        "CONSTRAINT TRIGGER g AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION g()",
        "TRIGGER g AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION g()",
        "TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION g()"}) {
    database_.execute("CREATE " + trigger);
    const std::string kept = database_.execute("SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'g'");
    database_.execute("DROP TRIGGER g ON t");
    EXPECT_EQ(normal_statement("CREATE " + trigger), normal_statement(kept)) << trigger << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfPredicates) {
  for (const std::string predicate :
       {"a > 0", "s IN ('a', 'b')", "NOT ok", "m = 'sad' AND x IS NOT NULL", "day > '2024-01-01'"}) {
    database_.execute("CREATE INDEX i ON t (a, lower(x), (b + 1)) WHERE " + predicate);
    const std::string kept =
        database_.execute("SELECT pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = 'i'::regclass");
    database_.execute("DROP INDEX i");
    EXPECT_EQ(normal_expression(predicate), normal_expression(kept)) << predicate << "\n" << kept;
  }
}

TEST_F(NormalFormTest, OfAViewThatSpeaksOfItself) {
  Catalog written = catalog_, read = catalog_;
  written.put(View{.name = {{}, "r"},
                   .sql = DialectText::same("SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5"),
                   .columns = {"n"},
                   .is_recursive = true});
  database_.execute("CREATE RECURSIVE VIEW r (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5");
  const std::string kept = database_.execute("SELECT pg_get_viewdef('r'::regclass)");
  read.put(View{.name = {{}, "r"}, .sql = DialectText::same(kept)});
  EXPECT_EQ(normal_form(written, {}).find<View>({{}, "r"})->sql, normal_form(read, {}).find<View>({{}, "r"})->sql);
}

TEST_F(NormalFormTest, OfViewsOverViewsThatSpeakOfEachOther) {
  Catalog catalog;
  catalog.put(View{.name = {{}, "a"}, .sql = DialectText::same("SELECT * FROM b")});
  catalog.put(View{.name = {{}, "b"}, .sql = DialectText::same("SELECT * FROM a")});
  normal_form(catalog, {});
}

TEST_F(NormalFormTest, WhatCannotBeReadStaysAsItIs) {
  EXPECT_EQ(normal_expression("a >"), "a >");
  EXPECT_EQ(normal_type("no type ("), "no type (");
  EXPECT_EQ(normal_query("SELEC", {}, catalog_), "SELEC");
  EXPECT_NE(normal_expression("a > 1"), normal_expression("a > -1"));
  EXPECT_NE(normal_expression("a > -1"), normal_expression("a > -2"));
}

}  // namespace
}  // namespace limbeck::postgresql
