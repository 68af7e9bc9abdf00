#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add({.upgrade =
                   [](Operations& op) {
                     op.execute("UPDATE t SET a = 1 WERE a = 2");
                     op.execute("CREATE TABLE u (a integer,)");
                     op.create_check_constraint("c", "t", "a >");
                     op.create_view("v", "SELECT a FORM t WHERE");
                     op.create_function("f()", "RETURNS int LANGUAGE sql AS $$ SELEC 1 $$");
                     op.create_trigger("g", "t", "BEFORE INSERT FOR ROW EACH EXECUTE FUNCTION f()");
                     op.add_column("t", column("b", Integer()).server_default(sql("1 +")));
                     op.create_index("i", "t", {sql("lower(a")});
                     op.create_table("w", {column("x", SqlType({.postgresql = "VARCHAR(", .sqlite = "TEXT"}))});
                   },
               .downgrade = irreversible("for a look")});
}
