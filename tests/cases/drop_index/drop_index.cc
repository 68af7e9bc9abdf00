#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("title", Text()), column("at", Date()),
                              index({desc("at"), "title"}).unique().where("at IS NOT NULL").name("by_date")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_index("by_date").on("posts"); }});
}
