#include "limbeck/dialect_text.h"

#include "limbeck/arena.h"

namespace limbeck {

DialectText DialectText::same(std::string_view text) {
  const std::string_view copy = copy_text(text);
  return {copy, copy};
}

DialectText DialectText::copy(const PerDialect& text) { return {copy_text(text.postgresql), copy_text(text.sqlite)}; }

std::string_view DialectText::for_dialect(std::string_view dialect) const {
  if (dialect == "postgresql") return postgresql;
  if (dialect == "sqlite") return sqlite;
  return {};
}

}  // namespace limbeck
