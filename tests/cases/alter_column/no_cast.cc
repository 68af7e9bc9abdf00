#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("items", {column("id", Integer()).primary_key(), column("payload", Integer()),
                              column("is_new", Boolean()), column("code", Uuid())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("items", "payload").type(Json());
    op.alter_column("items", "is_new").type(Integer());
    op.alter_column("items", "code").type(LargeBinary());
  }});
}
