#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s1",
    .upgrade =
        [](Operations& op) { op.create_index("ix_accounts_name", "accounts", {"name"}).unique().concurrently(); },
};
