// What leads from one schema to another: the least list of operations, in an order that works on a database with rows
// and foreign keys.
//
//   DiffResult result = diff(head, models, {.dialects = {find_dialect("postgresql")}});
//   for (const Operation& operation : result.operations) ...
//
// Everything that compares schemas goes through this function: autogenerate, check, drift, taking over a database
// (which is the diff from an empty Catalog). Parts are matched by their names. A part differs if it does in the normal
// form of any of the dialects, so that now() and CURRENT_TIMESTAMP are no change.
//
// Each thing that comes, goes or changes is a node of a graph, and what one thing needs of another is an edge: of the
// old schema for what goes, of the new one for what comes. What hangs on a thing that has to be made anew goes before
// it and comes back behind it.
//
// Renames are never guessed: without DiffOptions::renames a column of another name is a dropped one and a new one.
// Pairs that look like a rename are named in the result, so that the caller can stop or ask.
//
// Threading: a pure function; texts are kept in the current arena.
#ifndef LIMBECK_COMPILER_DIFF_H_
#define LIMBECK_COMPILER_DIFF_H_

#include <functional>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "dialect/dialect.h"
#include "limbeck/recording.h"

namespace limbeck {

// A table, or one of its columns, that is called otherwise from now on.
struct Rename {
  ObjectName table;              // as it is called before; of a column: as it is called afterwards, too, unless renamed
  std::string_view column = {};  // empty: the table itself
  std::string_view new_name = {};

  friend bool operator==(const Rename&, const Rename&) = default;
};

// A thing that goes and one that comes which may be the same.
using LikelyRename = Rename;

// What a filter is asked about: "table", "column", "index", "constraint", "view", ... `owner` is the table that a
// column, an index, ... belongs to, or the thing itself; `part` is empty then.
struct DiffObject {
  std::string_view kind;
  ObjectName owner;
  std::string_view part = {};
};

struct DiffOptions {
  std::vector<const Dialect*> dialects = {};
  RenderOptions render = {};
  std::vector<Rename> renames = {};
  // Both schemas were read from servers of the same kind: their texts are compared as they stand, casts included.
  bool same_words = false;
  // False: left as it is, whether it is there or not.
  std::function<bool(const DiffObject&)> includes = {};
};

struct DiffResult {
  std::vector<Operation> operations;
  std::vector<LikelyRename> likely_renames;
  std::vector<ObjectName> remade_tables;  // cannot be altered in place: dropped and made anew, so their rows are lost
};

DiffResult diff(const Catalog& from, const Catalog& to, const DiffOptions& options = {});

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_H_
