#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.execute(" -- nothing").reverse("");
    op.execute("SELECT 'open").reverse("");
    op.execute("COPY t FROM STDIN").reverse("");
    op.execute("COMMIT").reverse("");
    op.execute(std::string_view("SELECT 1\0", 9)).reverse("");
  }});
}
