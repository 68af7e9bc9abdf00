#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
          op.create_enum("mood", {"bad", "good"});
          op.create_table("accounts", {
                                          column("id", Integer()).primary_key(),
                                          column("name", Text()),
                                          column("mood", Enum("mood")),
                                      });
          op.bulk_insert("accounts", {"id", "name", "mood"}, {{1, "Ann", "good"}, {2, "Bob", "bad"}});
        },
};
