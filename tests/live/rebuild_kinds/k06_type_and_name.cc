#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "type and name",
    .revises = "k05",
    .upgrade = [](Operations& op) { op.alter_column("children", "name").type(String(99)).rename("title"); },
};
