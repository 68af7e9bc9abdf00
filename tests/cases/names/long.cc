#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a_table_with_a_name_of_sixty_bytes_that_must_be_cut_somewher",
                    {
                        column("id", Integer()).primary_key(),
                        column("short", Integer())
                            .unique()
                            .references("a_table_with_a_name_of_sixty_bytes_that_must_be_cut_somewher.id"),
                        column("a_column_with_a_rather_long_name_of_its_own", Integer()).unique(),
                        column("x", Integer()),
                        unique({"a_column_with_a_rather_long_name_of_its_own", "short", "x"}),
                        check("x > 0"),
                        check("x > 1"),
                        check("x > short"),
                    });
  }});
}
