#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
          op.create_table("posts", {
                                       column("id", Integer()).primary_key(),
                                       column("title", Text()),
                                       column("rating", Double()),
                                       column("published", Boolean()),
                                       column("picture", LargeBinary()),
                                   });
          op.bulk_insert("posts", {"id", "title", "rating", "published"},
                         {{1, "It's \"me\" $1 ?", 1.5, true}, {2, null, null, false}, {3, "Last\nPost", -0.1, null}});
        },
};
