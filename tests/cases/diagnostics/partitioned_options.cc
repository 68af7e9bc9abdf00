#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", BigInteger()).not_null(), index({"id"}).name("ix_id")})
        .partition_by("HASH (id)");
    op.create_table("plain", {column("id", BigInteger()), index({"id"}).name("ix_some").where("id > 0")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_table("events").with({{"fillfactor", "70"}});
    op.alter_table("events").unlogged();
    op.alter_table("events").cluster_on("ix_id");
    op.create_check_constraint("positive", "events", "id > 0").no_inherit();
    op.create_table("more", {column("id", BigInteger())}).partition_by("HASH (id)").with({{"fillfactor", "70"}});
    op.alter_table("plain").cluster_on("ix_some");
  }});
}
