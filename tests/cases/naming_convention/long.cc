#include "support/case.h"

CASE(History& history) {
  history.naming_convention("uq", "uq_%(table_name)s_%(column_0N_name)s");
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a_table_whose_name_takes_forty_bytes_or_so",
                    {column("a_column_with_a_long_name", Integer()), column("another", Integer()),
                     unique({"a_column_with_a_long_name", "another"})});
  }});
}
