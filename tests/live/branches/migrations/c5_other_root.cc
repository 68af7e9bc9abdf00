#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "another root, which needs the trunk",
    .depends_on = {"c1"},
    .upgrade = [](Operations& op) { op.create_table("other_root", {column("id", Integer()).primary_key()}); },
};
