#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("sets", {column("numbers", Array(Integer())).not_null().unique(),
                             column("words", Array(Text())).not_null().unique()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a", {column("numbers", Array(BigInteger())).references("sets.numbers")});
    op.create_table("b", {column("numbers", Array(Integer())).references("sets.words")});
    op.create_table("c", {column("number", Integer()).references("sets.numbers")});
    op.create_table("d", {column("words", Array(String(9))).references("sets.words")});
  }});
}
