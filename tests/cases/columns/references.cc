#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("posts",
                    {
                        column("a", Integer()).references("users.id").on_delete(CASCADE).on_update(NO_ACTION),
                        column("b", Integer()).references("users.id").initially_deferred().constraint_name("fk_b"),
                        column("c", Text()).on_delete(SET_DEFAULT).references("users.email").deferrable(),
                    });
  }});
}
