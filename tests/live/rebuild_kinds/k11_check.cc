#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "check",
    .revises = "k10",
    .upgrade = [](Operations& op) { op.create_check_constraint("named", "parents", "length(name) > 1"); },
};
