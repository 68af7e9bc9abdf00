#include "support/case.h"

CASE(History& history) {
  history.minimum_version("postgresql", 14);
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "title").storage("EXTERNAL").statistics(500).compression("pglz");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "title").storage("EXTENDED").statistics(-1).compression("");
  }});
}
