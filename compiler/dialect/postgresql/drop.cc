#include <cctype>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

}  // namespace

void drop_verbatim(std::string_view kind, std::string_view name, bool if_exists, bool cascade, Pass& pass) {
  pass.statement(
      sql("DROP").words(kind).words_if(if_exists, "IF EXISTS").words(name).words_if(cascade, "CASCADE").take(),
      "drop " + lower(kind) + ' ' + std::string(name));
}

void drop(std::string_view kind, const ObjectName& name, bool if_exists, bool cascade, Pass& pass) {
  drop_verbatim(kind, qualified(name), if_exists, cascade, pass);
}

}  // namespace limbeck::postgresql
