#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "new column",
    .revises = "k08",
    .upgrade =
        [](Operations& op) { op.add_column("parents", column("at", DateTime()).not_null().server_default(now())); },
};
