#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.execute({.postgresql = "ANALYZE", .sqlite = ""}).reverse({.postgresql = "", .sqlite = ""});
  }});
}
