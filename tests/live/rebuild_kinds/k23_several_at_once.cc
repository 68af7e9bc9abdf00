#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "several at once",
    .revises = "k22",
    .upgrade =
        [](Operations& op) {
          op.batch_alter_table("parents", [](BatchOperations& batch) {
            batch.alter_column("name").type(String(300)).rename("full_name");
            batch.add_column(column("extra", Integer()).not_null().server_default(7));
            batch.create_check_constraint("old_enough", "age >= 0");
          });
        },
};
