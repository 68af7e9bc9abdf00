#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "no indexed column",
    .revises = "k18",
    .upgrade =
        [](Operations& op) {
          op.drop_column("children", "other_id");
          op.drop_column("parents", "remark");
        },
};
