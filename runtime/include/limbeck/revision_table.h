// The contract between the migration compiler and the runtime: the static table that a build writes into
// the program, and nothing else of ours is shared between the two.
//
//   extern const limbeck::RevisionTable blog_migrations;     // blog_migrations.h, generated
//
// All text of the table stands in one string constant, all SQL of a dialect in another; everything else
// refers to them by 32-bit offsets in flat arrays. So the table is read-only data with a handful of relocations,
// whatever the number of revisions: no static initialiser, no heap, pages touched only when they are used.
//
// Revisions stand in topological order: parents and dependencies of a revision have smaller indices than it has.
// The runtime therefore never sorts a graph; ancestors are one backward scan.
//
// Threading: a table is constant; any number of threads may read it.
//
// Every generated file checks kRevisionTableFormat with a static_assert. Whoever changes the layout or the
// meaning of a field below raises the number; a retired flag keeps its bit.
#ifndef LIMBECK_REVISION_TABLE_H_
#define LIMBECK_REVISION_TABLE_H_

#include <cstdint>
#include <string_view>

namespace limbeck {

class Session;

inline constexpr std::uint32_t kRevisionTableFormat = 4;

// A piece of RevisionTable::text, or of DialectTable::text for StatementEntry::sql. Offsets and sizes are in bytes.
struct TextRange {
  std::uint32_t offset;
  std::uint32_t size;
};

// A run of entries in one of the flat arrays.
struct IndexRange {
  std::uint32_t begin;
  std::uint32_t count;
};

struct RevisionEntry {
  TextRange id;                  // at most 32 characters
  TextRange message;             // one line
  TextRange file;                // name of the migration's file, without directories
  std::uint32_t line;            // where LIMBECK_MIGRATION stands in it
  IndexRange parents;            // in RevisionTable::links, in the order written; none for a base, several for a merge
  IndexRange dependencies;       // in RevisionTable::links; those that count come first
  std::uint32_t effective;       // so many dependencies count: those that no ancestor by parents declares already
  IndexRange dependency_names;   // in RevisionTable::names: the dependencies as written, ids or labels
  IndexRange labels;             // in RevisionTable::names: branch labels declared on this very revision
  IndexRange tags;               // in RevisionTable::names: releases
  TextRange irreversible;        // why there is no way back; empty where there is one
  std::uint64_t fingerprint[2];  // XXH3-128 of the canonical dump of the operations, high half first
};

// StatementEntry::flags
inline constexpr std::uint32_t kStatementOutsideTransaction = 1;  // runs by itself, between two transactions
inline constexpr std::uint32_t kStatementAddsLabel = 2;           // makes an enum label, usable once it is committed
inline constexpr std::uint32_t kStatementUsesLabel = 4;           // uses, or may use, a label made so before
inline constexpr std::uint32_t kStatementIsStep = 8;              // no SQL: a C++ data step, RevisionTable::steps[step]
inline constexpr std::uint32_t kStatementIsUndeclared = 16;  // an author's SQL: may change things, does not say which

// One SQL statement, without a trailing semicolon or comment; or one data step.
struct StatementEntry {
  TextRange sql;       // in DialectTable::text
  TextRange summary;   // what it is for, in words: "create table posts"
  TextRange locks;     // what it locks against others: "ACCESS EXCLUSIVE on posts"; empty where nothing is known
  TextRange destroys;  // whose rows or values are gone with it: "column posts.slug"; empty where nothing is lost
  TextRange file;      // where its operation was written, file name without directories
  std::uint32_t line;
  std::uint32_t flags;  // kStatement...
  std::uint32_t step;   // in RevisionTable::steps; 0 without kStatementIsStep
};

// The flags of a statement that planning looks at; a script without any is not looked into.
inline constexpr std::uint32_t kStatementMarks =
    kStatementOutsideTransaction | kStatementAddsLabel | kStatementUsesLabel;

// Script::flags
inline constexpr std::uint32_t kScriptRebuildsTables = 1;  // needs a transaction of its own, with foreign keys off
inline constexpr std::uint32_t kScriptOwnTransaction = 2;  // shares its transaction with no other revision
inline constexpr std::uint32_t kScriptHasMarks = 4;        // a statement has to do with transactions: flags 1, 2 or 4

// What one direction of one revision runs.
struct Script {
  IndexRange statements;    // in DialectTable::statements
  std::uint32_t flags;      // kScript...
  std::uint32_t relations;  // how many relations it locks or creates; 0 where the database keeps no such table of locks
};

// How the upgrade of a revision changes what there is to be known of the schema.
struct FactEntry {
  TextRange object;       // "column 'posts.title'", as limbeck/schema_facts.h says it
  TextRange schema;       // it is in; empty: the connection's default one
  TextRange description;  // afterwards; empty: it is gone
};

struct RevisionScripts {
  Script upgrade;
  Script downgrade;
  IndexRange facts;  // in DialectTable::facts, by object in byte order
};

struct DialectTable {
  TextRange name;    // "postgresql", "sqlite"; in RevisionTable::text
  const char* text;  // all SQL of the dialect
  const StatementEntry* statements;
  const RevisionScripts* scripts;  // one for each revision, in the table's order
  const FactEntry* facts;
};

// A function of the application, which LIMBECK_STEP defines.
struct StepEntry {
  TextRange name;
  void (*run)(Session& session);
};

struct RevisionTable {
  const char* text;                 // ids, messages, file names, summaries, labels, tags, names of steps, facts
  const RevisionEntry* revisions;   // topological order
  const std::uint32_t* sorted_ids;  // indices of revisions, by id in byte order
  const std::uint32_t* links;       // indices of revisions: parents and dependencies
  const TextRange* names;           // labels, tags, patterns
  const DialectTable* dialects;
  const StepEntry* steps;
  std::uint32_t revision_count;
  std::uint32_t dialect_count;
  std::uint32_t step_count;
  TextRange version_table;         // "alembic_version" unless add_migrations(... VERSION_TABLE) says otherwise
  TextRange version_table_schema;  // empty: the connection's default
  IndexRange included_names;       // in `names`: patterns of what a database may have beside the history; none: all
  IndexRange excluded_names;       // likewise of what is none of the program's business
  IndexRange included_schemas;     // in `names`: besides the default one; none: all

  // The text that `range` names. REQUIRES: `range` comes from this table, and is not a StatementEntry::sql.
  constexpr std::string_view view(TextRange range) const { return {text + range.offset, range.size}; }
};

}  // namespace limbeck

#endif  // LIMBECK_REVISION_TABLE_H_
