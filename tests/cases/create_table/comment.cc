#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).comment("what readers see")})
        .comment("articles");
  }});
}
