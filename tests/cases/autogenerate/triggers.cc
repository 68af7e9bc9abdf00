#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key()});
    op.create_function("stamp()", "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
    op.create_trigger("a", "t", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION stamp()");
    op.create_trigger("b", "t", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION stamp()");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key()});
    schema.function("stamp()", "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
    schema.trigger("b", "t", "BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION stamp()");
    schema.trigger("c", "t", "AFTER INSERT FOR EACH ROW EXECUTE FUNCTION stamp()");
  }});
}
