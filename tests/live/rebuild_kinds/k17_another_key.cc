#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another key",
    .revises = "k16",
    .upgrade =
        [](Operations& op) {
          op.drop_constraint("grandchildren_pkey", "grandchildren");
          op.create_primary_key("grandchildren_key", "grandchildren", {"b", "a"});
        },
};
