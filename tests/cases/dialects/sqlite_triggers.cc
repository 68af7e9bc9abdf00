#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("Posts", {column("id", Integer()), column("on", Date())});
    op.create_table("log", {column("said", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_trigger("noted", "Posts",
                      {.postgresql = "AFTER INSERT FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                       .sqlite = "AFTER INSERT BEGIN INSERT INTO log VALUES (new.id); END"});
    op.create_trigger("moved", "Posts",
                      {.postgresql = "",
                       .sqlite = "BEFORE UPDATE OF \"on\" ON \"Posts\" WHEN new.id > 5 BEGIN DELETE FROM log; END;"});
    op.create_trigger("elsewhere", "Posts",
                      {.postgresql = "BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                       .sqlite = ""});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_trigger("noted", "Posts");
    op.drop_trigger("elsewhere", "Posts");
  }});
}
