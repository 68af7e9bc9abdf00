#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "trunk",
    .upgrade = [](Operations& op) { op.create_table("trunk", {column("id", Integer()).primary_key()}); },
};
