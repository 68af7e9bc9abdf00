#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("room", Integer()), column("during", postgresql::TsRange())});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("room", Integer()), column("during", postgresql::TsRange()),
                       exclude({{"during", "&&"}}).using_method("gist")});
  }});
}
