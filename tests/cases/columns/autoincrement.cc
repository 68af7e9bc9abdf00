#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a", {column("id", SmallInteger()).primary_key()});
    op.create_table("b", {column("id", Integer()).primary_key()});
    op.create_table("c", {column("id", BigInteger()).primary_key()});
  }});
}
