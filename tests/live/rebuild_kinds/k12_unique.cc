#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "unique",
    .revises = "k11",
    .upgrade =
        [](Operations& op) {
          op.create_unique_constraint("one_name_and_age", "parents", {"name", "age"});
        },
};
