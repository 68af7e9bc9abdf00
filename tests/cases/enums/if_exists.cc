#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.drop_enum("mood").if_exists(); }});
}
