#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("mail", String(320)).not_null()});
  });
  history.rename("users.mial:users.email");
  history.models({.define = [](Schema& schema) {
    schema.table("users", {column("id", BigInteger()).primary_key(), column("email", String(320)).not_null()});
  }});
}
