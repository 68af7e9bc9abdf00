#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a_table_with_a_name_of_sixty_bytes_that_must_be_cut_somewher",
                    {
                        column("short", Integer()).index(),
                        column("a_column_with_a_rather_long_name_of_its_own", Integer()).index(),
                    });
  }});
}
