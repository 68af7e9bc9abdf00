#include "catalog/ascii.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
void drop_verbatim(std::string_view kind, std::string_view name, bool if_exists, bool cascade, Pass& pass) {
  pass.statement(
      sql("DROP").words(kind).words_if(if_exists, "IF EXISTS").words(name).words_if(cascade, "CASCADE").take(),
      "drop " + ascii_lower(kind) + ' ' + std::string(name));
}

void drop(std::string_view kind, const ObjectName& name, bool if_exists, bool cascade, Pass& pass) {
  drop_verbatim(kind, qualified(name), if_exists, cascade, pass);
}

}  // namespace limbeck::postgresql
