#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another name",
    .revises = "k07",
    .upgrade = [](Operations& op) { op.rename_column("parents", "note", "remark"); },
};
