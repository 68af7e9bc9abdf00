#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("email", Text()).renamed_from("mail")})
        .renamed_from("accounts");
  }});
}
