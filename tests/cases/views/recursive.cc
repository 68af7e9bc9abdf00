#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_view("numbers", "VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10").columns({"n"}).recursive();
  }});
}
