#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("items", {column("price", Integer()), column("code", Text()), column("name", String(50)),
                              column("count", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("items", "price").type(Numeric(10, 2));
    op.alter_column("items", "code").type(Integer()).using_expression("CAST(code AS integer)");
    op.alter_column("items", "name").type(String(100));
    op.alter_column("items", "count").type(Integer());
  }});
}
