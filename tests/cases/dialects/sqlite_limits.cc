#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "words", {column("word", String(20)).primary_key().nullable().collate("nocase"),
                  check("word <> ''").name("a_name_that_is_longer_than_what_a_server_would_ever_want_to_keep_of_it")});
  }});
}
