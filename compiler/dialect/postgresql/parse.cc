#include "dialect/postgresql/parse.h"

#include <pg_query.h>

namespace limbeck::postgresql {
namespace {

// The parser counts characters from 1.
std::size_t byte_position(std::string_view text, int character) {
  std::size_t position = 0;
  for (int seen = 0; position < text.size(); ++position) {
    const bool starts_character = (static_cast<unsigned char>(text[position]) & 0xC0) != 0x80;
    if (starts_character && ++seen >= character) break;
  }
  return position;
}

}  // namespace

ParseResult parse(std::string_view sql) {
  if (const std::size_t nul = sql.find('\0'); nul != std::string_view::npos)
    return {.tree = {}, .error = "a NUL byte, which no statement can hold", .position = nul};
  PgQueryParseResult answer = pg_query_parse(std::string(sql).c_str());
  ParseResult result;
  if (answer.error != nullptr) {
    result.error = answer.error->message;
    result.position = byte_position(sql, answer.error->cursorpos);
  } else {
    result.tree = answer.parse_tree;
  }
  pg_query_free_parse_result(answer);
  return result;
}

int parser_version() { return PG_VERSION_NUM / 10000; }

}  // namespace limbeck::postgresql
