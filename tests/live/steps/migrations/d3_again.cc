#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "d2",
    .upgrade =
        [](Operations& op) {
          op.run("look_at_all").reverse("do_nothing");
          op.create_table("after_the_steps", {column("id", Integer()).primary_key()});
        },
};
