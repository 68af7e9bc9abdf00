// What is read back from a SQLite file, however its author wrote it.
#include <gtest/gtest.h>

#include "dump/catalog_dump.h"
#include "limbeck/arena.h"
#include "support/live_database.h"

namespace limbeck {
namespace {

std::string schema_of(const std::vector<std::string>& statements) {
  Arena arena;
  const ArenaScope scope(arena);
  const auto database = test::LiveDatabase::create("sqlite");
  std::vector<test::LiveStatement> script;
  for (const std::string& sql : statements) script.push_back({sql});
  database->run(script);
  return dump(database->reflect());
}

TEST(ReflectSqlite, WhateverWayItIsWritten) {
  EXPECT_EQ(schema_of({"create table [my table] ( -- a comment, with a comma\n"
                       "  `id` integer primary key autoincrement /* (or not) */,\n"
                       "  \"na\"\"me\" VarChar ( 20 ) not null collate nocase default 'it''s',\n"
                       "  price decimal(10,2) constraint positive check (price > 0 and ')' <> '('),\n"
                       "  untyped unique on conflict replace,\n"
                       "  at datetime default current_timestamp,\n"
                       "  twice int generated always as (price * 2) virtual,\n"
                       "  constraint pair unique (price, at desc) check (price < 9)\n"
                       ")"}),
            R"dump(table "my table"
  column id Integer not_null identity
  column "na\"me" String length 20 not_null server_default "it's" collate nocase
  column price SqlType sqlite "decimal(10,2)"
  column untyped SqlType sqlite ""
  column at DateTime server_default now()
  column twice SqlType sqlite "int" computed "price * 2" not_persisted
  primary_key (id)
  unique (untyped)
  unique (price, at) name pair
  check "price > 0 and ')' <> '('" name positive
  check "price < 9"
)dump");
}

TEST(ReflectSqlite, KeysThatAreNotTheRowid) {
  EXPECT_EQ(schema_of({"CREATE TABLE a (id INT PRIMARY KEY)", "CREATE TABLE b (id INTEGER PRIMARY KEY DESC)",
                       "CREATE TABLE c (x TEXT, y TEXT, PRIMARY KEY (y, x)) STRICT, WITHOUT ROWID",
                       "CREATE TABLE d (id INTEGER, PRIMARY KEY (id))"}),
            R"dump(table a
  column id Integer
  primary_key (id)
table b
  column id Integer
  primary_key (id)
table c strict without_rowid
  column x Text not_null
  column y Text not_null
  primary_key (y, x)
table d
  column id Integer not_null autoincrement
  primary_key (id)
)dump");
}

TEST(ReflectSqlite, ReferencesIndexesViewsAndTriggers) {
  EXPECT_EQ(
      schema_of({"CREATE TABLE Parent (id INTEGER PRIMARY KEY)",
                 "CREATE TABLE child (p INTEGER REFERENCES PARENT ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, q "
                 "INTEGER, FOREIGN KEY (q) REFERENCES Parent (id) ON UPDATE SET NULL)",
                 "CREATE UNIQUE INDEX IF NOT EXISTS i ON child (lower(p) DESC, q COLLATE NOCASE) WHERE q > 0",
                 "CREATE VIEW v (a) AS SELECT p FROM child",
                 "CREATE TRIGGER t AFTER INSERT ON child BEGIN SELECT 1; END"}),
      R"dump(table Parent
  column id Integer not_null autoincrement
  primary_key (id)
table child
  column p Integer
  column q Integer
  foreign_key (p) references Parent (id) on_delete cascade deferrable initially_deferred
  foreign_key (q) references Parent (id) on_update set_null
  index name i (sql "lower(p)" desc, q collate NOCASE) unique where "q > 0"
  trigger t sqlite "AFTER INSERT ON child BEGIN SELECT 1; END"
view v columns (a) as sqlite "SELECT p FROM child"
)dump");
}

}  // namespace
}  // namespace limbeck
