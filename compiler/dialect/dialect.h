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
#include "catalog/limits.h"
#include "diagnostics/diagnostics.h"
#include "limbeck/recording.h"

namespace limbeck {

struct SchemaFacts;  // limbeck/schema_facts.h

// Exactly one SQL statement, without trailing comment or semicolon.
struct Statement {
  std::string sql;
  std::string summary;  // what it is for, in words: "create table posts"
  SourcePosition at;    // its operation

  std::string locks = {};            // what it locks against others: "ACCESS EXCLUSIVE on posts"
  std::string destroys = {};         // whose rows or values are gone with it: "column posts.slug"
  std::string step = {};             // instead of SQL: a C++ data step of this name
  bool outside_transaction = false;  // the server refuses it inside of one, or the author asked for it
  bool adds_label = false;           // makes an enum label, which nothing may use before it is committed
  bool is_undeclared = false;        // an execute() without .effects, which may change the schema
  bool uses_label = false;           // uses, or may use, a label that an earlier operation of the history has made so
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
  bool own_transaction = false;  // the author asked for .transaction = per_revision
  std::uint32_t relations = 0;   // relations locked or created; 0 where the database keeps no such table of locks
  std::vector<std::string> rebuilt_tables = {};  // replaced by altered copies, which know only what this history says
};

// What add_migrations() says about how to render.
struct RenderOptions {
  int minimum_version = 0;                 // of the server, its major version; 0: the oldest that the dialect knows
  bool autoincrement_is_identity = false;  // a key that numbers itself is an identity column rather than a serial one
};

class Dialect {
 public:
  virtual ~Dialect() = default;

  // "postgresql", ...: what add_migrations(... DIALECTS) and the version table's driver call it.
  virtual std::string_view name() const = 0;

  virtual SchemaLimits limits() const { return {}; }

  // REQUIRES: the changes replayed without error. What the dialect cannot express is reported to `sink` (LBK4xx) with
  // what to write instead, never dropped.
  virtual RenderedScript render(std::span<const Change> changes, const RenderOptions& options,
                                DiagnosticSink& sink) const = 0;

  // The same schema in the one way of saying it that this database has, so that a simulated catalog and one that was
  // read back from a server are equal where they mean the same: types and expressions as the server says them, defaults
  // left out, nothing of other dialects. For comparing only: its texts are no SQL.
  virtual Catalog normal_form(const Catalog& catalog, const RenderOptions&) const { return catalog; }

  // Adds what a running program can know of the things in `part`, which are those of `whole` that matter.
  virtual void add_schema_facts(const Catalog& part, const Catalog& whole, const RenderOptions&,
                                SchemaFacts&) const = 0;

  // How C++ says a type that the DSL has for this database alone: "postgresql::Jsonb()"; empty for others. What a
  // domain is called is left out.
  virtual std::string type_source(const Type&) const { return {}; }
};

// Null for an unknown name.
const Dialect* find_dialect(std::string_view name);
std::vector<std::string_view> dialect_names();
// What all of them allow; without names: all that there are.
SchemaLimits limits_of(const std::vector<std::string>& dialects);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_H_
