#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t",
                    {column("lower", Text()), check("lower(lower) <> 'lower' AND lower::text <> \"lower\" || lower")});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_column("t", "lower", "small"); }});
}
