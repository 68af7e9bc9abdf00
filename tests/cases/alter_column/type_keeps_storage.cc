#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("posts", {column("body", String(900)).storage("EXTERNAL")}); });
  history.add({.upgrade = [](Operations& op) { op.alter_column("posts", "body").type(Text()); }});
}
