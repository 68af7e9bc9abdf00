#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "a delete that cascades",
    .revises = "k24",
    .upgrade = [](Operations& op) { op.execute("DELETE FROM parents WHERE id <= 10").reverse(""); },
};
