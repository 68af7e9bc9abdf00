#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s2",
    .upgrade =
        [](Operations& op) {
          op.add_column("accounts", column("note", Text()));
          op.add_enum_value("mood", "great");
        },
    .downgrade = irreversible("a label stays"),
};
