#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", postgresql::Serial()).primary_key(), column("a", Text())});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", Integer()).primary_key(), column("a", Text())});
  }});
}
