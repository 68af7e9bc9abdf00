#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("profiles", {column("user_id", Integer()).primary_key().references("users.id")});
    op.create_table("users", {column("id", Integer()).primary_key()});
  }});
}
