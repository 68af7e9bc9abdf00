#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.create_table("alembic_version", {column("a", Integer())}); }});
}
