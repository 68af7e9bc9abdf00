#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_function("slug(title text, width int DEFAULT 10)",
                       "RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT left(lower(title), width) $$");
    op.create_function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ SELECT lower(title) $$");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_function("slug(text, integer)");
    op.drop_function("slug(varchar)").if_exists();
    op.drop_function("slug");
  }});
}
