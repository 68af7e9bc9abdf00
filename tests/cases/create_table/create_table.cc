#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("users", {column("id", BigInteger()).primary_key()}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("votes", {
                                 column("user_id", BigInteger()),
                                 column("post_id", BigInteger()),
                                 column("weight", Integer()).not_null().server_default(1),
                                 primary_key({"user_id", "post_id"}),
                                 foreign_key({"user_id"}, "users", {"id"}).on_delete(CASCADE),
                                 check("weight > 0"),
                                 unique({"post_id", "weight"}),
                                 index({"post_id"}),
                             });
  }});
}
