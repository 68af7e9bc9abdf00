#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "expression",
    .revises = "k06",
    .upgrade =
        [](Operations& op) {
          op.alter_column("parents", "note").type(String(50)).using_expression("coalesce(note, name)");
        },
};
