#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add({.upgrade =
                   [](Operations& op) {
                     op.create_schema("app");
                     op.create_extension("pg_trgm");
                     op.create_sequence("numbers");
                     op.alter_sequence("numbers").increment(2);
                     op.create_domain("email", Text());
                     op.create_view("m", "SELECT a FROM t").materialized();
                     op.refresh_materialized_view("m");
                     op.create_view("v", {.postgresql = "SELECT 1"});
                     op.create_function("f()", "RETURNS int LANGUAGE sql AS 'SELECT 1'");
                     op.create_trigger("x", "t", {.postgresql = "BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION g()"});
                     op.enable_row_level_security("t");
                     op.create_policy("p", "t");
                     op.grant({"SELECT"}, "t", {"reader"});
                     op.revoke({"SELECT"}, "t", {"reader"});
                     op.add_column("t", column("b", Integer())).if_not_exists();
                     op.alter_table("t").unlogged();
                     op.alter_domain("email").not_null();
                     op.create_object("AGGREGATE", "longest(integer)", "(SFUNC = int4larger, STYPE = integer)");
                     op.create_comment("VIEW v", "nothing");
                     op.change_owner("TABLE t", "writer");
                     op.disable_trigger("x", "t");
                   },
               .downgrade = irreversible("for a look")});
}
