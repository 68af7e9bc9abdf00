#include <md5.h>

#include <cstdint>

#include "dialect/postgresql/parse.h"
#include "dialect/postgresql/render.h"
#include "dialect/postgresql/schema_facts.h"
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

std::string string_of(const Tree& node) { return text_member(body_of(node), "sval"); }

}  // namespace

std::string body_hash(const StoredFunction& function) {
  const ParseResult parsed = parse(create_function(function, false));
  if (!parsed.ok()) return {};
  const Tree tree = Tree::parse(parsed.tree, nullptr, false);
  if (tree.is_discarded() || list_member(tree, "stmts").empty()) return {};
  std::string language, body;
  for (const Tree& option : list_member(body_of(member(tree["stmts"][0], "stmt")), "options")) {
    const Tree& element = body_of(option);
    const std::string name = text_member(element, "defname");
    const Tree& value = member(element, "arg");
    if (name == "language") language = string_of(value);
    if (name != "as") continue;
    const Tree& texts = list_member(body_of(value), "items");
    if (texts.size() == 1) body = string_of(texts[0]);
  }
  if (body.empty() || (language != "sql" && language != "plpgsql")) return {};
  char hex[MD5_DIGEST_STRING_LENGTH];
  return MD5Data(reinterpret_cast<const std::uint8_t*>(body.data()), body.size(), hex);
}

}  // namespace limbeck::postgresql
