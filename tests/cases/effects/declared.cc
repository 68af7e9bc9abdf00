#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.execute("CREATE TABLE logs (id INT NOT NULL, line TEXT, CONSTRAINT logs_pkey PRIMARY KEY (id))")
        .reverse("DROP TABLE logs")
        .effects([](Operations& op) {
          op.create_table("logs", {column("id", Integer()).primary_key().autoincrement(false), column("line", Text())});
        });
  }});
  history.add({.upgrade = [](Operations& op) { op.create_index("ix_line", "logs", {"line"}); }});
}
