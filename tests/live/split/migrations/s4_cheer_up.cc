#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s3",
    .upgrade =
        [](Operations& op) {
          op.add_column("accounts", column("before", Text()));
          op.execute("UPDATE accounts SET mood = 'great' WHERE name = 'Ann'")
              .reverse("UPDATE accounts SET mood = 'good'");
        },
};
