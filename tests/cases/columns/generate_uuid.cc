#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("id", Uuid()).primary_key().server_default(generate_uuid())});
  }});
}
