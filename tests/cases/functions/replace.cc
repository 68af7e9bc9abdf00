#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ SELECT lower(title) $$");
  });
  history.add({.upgrade = [](Operations& op) {
    op.replace_function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ SELECT upper(title) $$");
  }});
}
