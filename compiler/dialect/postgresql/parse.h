// PostgreSQL's own parser, in the build: what a text says, or why the server would not read it.
//
//   const ParseResult result = parse("SELECT 1 FORM t");
//   result.error == "syntax error at or near \"t\"", result.position == 14
//
// The parser is that of one version of the server (parser_version()), which may be older than the servers that the
// migrations are for.
//
// Threading: any thread.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_PARSE_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_PARSE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace limbeck::postgresql {

struct ParseResult {
  std::string tree;          // JSON: {"stmts": [{"stmt": {"SelectStmt": {...}}}, ...]}
  std::string error;         // in the server's words; empty where the text was read
  std::size_t position = 0;  // of the error, in bytes

  bool ok() const { return error.empty(); }
};

ParseResult parse(std::string_view sql);

// The major version of the server that the parser belongs to.
int parser_version();

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_PARSE_H_
