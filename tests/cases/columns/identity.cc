#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()).identity(),
                             column("b", BigInteger())
                                 .identity({.always = true,
                                            .start = 10,
                                            .increment = 5,
                                            .minvalue = 1,
                                            .maxvalue = 1000,
                                            .cycle = true,
                                            .cache = 20}),
                         });
  }});
}
