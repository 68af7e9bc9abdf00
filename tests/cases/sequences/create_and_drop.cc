#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_sequence("tickets")
        .type(Integer())
        .start(100)
        .increment(10)
        .minvalue(10)
        .maxvalue(100000)
        .cache(20)
        .cycle();
    op.create_sequence("plain");
    op.create_table("t", {column("id", Integer()).server_default(sql("nextval('tickets')"))});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("t");
    op.drop_sequence("tickets");
    op.drop_sequence("plain").if_exists();
  }});
}
