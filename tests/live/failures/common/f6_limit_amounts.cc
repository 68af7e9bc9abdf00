#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "limit amounts",
    .revises = "f5",
    .upgrade = [](Operations& op) { op.add_column("limits", column("amount", Numeric(10, 2))); },
};
