#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.execute({.postgresql = "SELECT 1"}).reverse(""); }});
}
