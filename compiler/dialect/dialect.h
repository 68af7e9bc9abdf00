// How to say an operation in one database's SQL. Core never names a dialect: differences are another file, a fact
// below, or the per-dialect arm of a raw text. Dialects never include each other.
//
// To add one: a folder with the same file names as the others, a line in dialects.cc, golden cases (CONTRIBUTING.md).
#ifndef LIMBECK_COMPILER_DIALECT_H_
#define LIMBECK_COMPILER_DIALECT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "limbeck/recording.h"

namespace limbeck {

// Exactly one SQL statement, without trailing comment or semicolon.
struct Statement {
  std::string sql;
  std::string summary;  // what it is for, in words: "create table posts"
  SourcePosition at;    // its operation
};

// One operation with the schema around it.
struct Change {
  Operation operation;
  Catalog before;
  Catalog after;
};

// One direction of one revision.
struct RenderedScript {
  std::vector<Statement> statements;
  bool rebuilds_tables = false;  // needs a transaction of its own, with foreign keys off
  std::uint32_t relations = 0;   // relations locked or created; 0 where the database keeps no such table of locks
};

class Dialect {
 public:
  virtual ~Dialect() = default;

  // "postgresql", ...: what add_migrations(... DIALECTS) and the version table's driver call it.
  virtual std::string_view name() const = 0;

  // REQUIRES: the changes replayed without error. What the dialect cannot express is reported to `sink` (LBK4xx) with
  // what to write instead, never dropped.
  virtual RenderedScript render(std::span<const Change> changes, DiagnosticSink& sink) const = 0;
};

// Null for an unknown name.
const Dialect* find_dialect(std::string_view name);
std::vector<std::string_view> dialect_names();

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_H_
