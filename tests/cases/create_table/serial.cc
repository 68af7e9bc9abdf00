#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("id", Uuid()).primary_key(), column("number", postgresql::BigSerial()),
                          column("small", postgresql::SmallSerial())});
  }});
}
