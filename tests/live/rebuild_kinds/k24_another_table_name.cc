#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another table name",
    .revises = "k23",
    .upgrade =
        [](Operations& op) {
          op.rename_table("children", "kids");
          op.alter_column("kids", "title").type(Text());
          op.rename_table("kids", "children");
        },
};
