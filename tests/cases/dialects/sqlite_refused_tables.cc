#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade =
                   [](Operations& op) {
                     op.create_table("a", {column("x", Integer())}).unlogged();
                     op.create_table("b", {column("x", Integer())}).partition_by("RANGE (x)");
                     op.create_table("c", {column("x", Integer())}).inherits({"a"});
                     op.create_table("d", {column("x", Integer())}).tablespace("fast");
                     op.create_table("e", {column("x", Integer())}).with({{"fillfactor", "70"}});
                     op.create_table("f", {column("x", Integer()).primary_key()}).without_rowid();
                     op.create_table("m", {column("x", Integer())});
                     op.create_table(
                         "g", {column("x", Integer()), column("y", Integer()), primary_key({"x", "y"}).deferrable(),
                               unique({"x"}).include({"y"}), unique({"y"}).nulls_not_distinct()});
                     op.create_table(
                         "h", {column("x", Integer()), column("y", Integer()).computed("x + 1"), primary_key({"y"})});
                     op.create_index("i", "g", {"x"}).nulls_not_distinct().unique();
                     op.create_index("j", "g", {"x"}).with({{"fillfactor", "70"}});
                     op.create_index("k", "g", {"x"}).tablespace("fast");
                     op.create_table("l", {});
                     op.create_table("n", {column("x", SqlType({.postgresql = "text", .sqlite = ""}))}).strict();
                     op.drop_column("m", "x");
                   },
               .downgrade = irreversible("for a look")});
}
