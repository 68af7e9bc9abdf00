#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "foreign key",
    .revises = "k12",
    .upgrade =
        [](Operations& op) {
          op.create_foreign_key("other", "children", "parents", {"other_id"}, {"id"}).on_delete(SET_NULL);
        },
};
