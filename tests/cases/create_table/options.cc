#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("cache", {column("key", Text()).primary_key()})
        .unlogged()
        .with({{"fillfactor", "70"}})
        .if_not_exists();
  }});
}
