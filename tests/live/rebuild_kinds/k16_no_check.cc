#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "no check",
    .revises = "k15",
    .upgrade = [](Operations& op) { op.drop_constraint("parents_age_check", "parents"); },
};
