#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
    op.create_function("stamp()", "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
    op.create_trigger("stamp", "posts", "BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION stamp()");
  });
  history.add({.upgrade = [](Operations& op) { op.disable_trigger("stamp", "posts"); }});
  history.add({.upgrade = [](Operations& op) { op.enable_trigger("stamp", "posts", TriggerState::kReplica); }});
  history.add({.upgrade = [](Operations& op) { op.enable_trigger("stamp", "posts", TriggerState::kAlways); }});
  history.add({.upgrade = [](Operations& op) { op.enable_trigger("stamp", "posts"); }});
}
