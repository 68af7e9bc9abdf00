#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "fails late",
    .revises = "k90",
    .upgrade =
        [](Operations& op) {
          op.alter_column("parents", "full_name").type(Text());
          op.execute("INSERT INTO nowhere VALUES (1)").reverse("");
        },
};
