#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users",
                    {column("uid", Integer()).primary_key(), column("age", Integer()), check("age > 17 AND uid > 0"),
                     index({sql("abs(age)")}).where("age < 99").name("by_age")});
    op.create_table("posts", {column("author_id", Integer()).references("users.uid")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.rename_column("users", "uid", "id");
    op.rename_column("users", "age", "Age in years");
  }});
}
