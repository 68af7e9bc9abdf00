// A column, as it is written, recorded and kept in the catalog: there is no second representation of it.
//
//   column("id", BigInteger()).primary_key()
//   column("post_id", BigInteger()).not_null().references("posts.id").on_delete(CASCADE)
//   column("price", Numeric(10, 2)).not_null().server_default(0)
//
// Setters exist for lvalues and rvalues and may stand in any order. `.on_delete` without `.references` means nothing
// and is a diagnostic.
#ifndef LIMBECK_COLUMN_H_
#define LIMBECK_COLUMN_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/source_position.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

enum class ReferentialAction { kNotGiven, kCascade, kSetNull, kSetDefault, kRestrict, kNoAction };
inline constexpr ReferentialAction CASCADE = ReferentialAction::kCascade;
inline constexpr ReferentialAction SET_NULL = ReferentialAction::kSetNull;
inline constexpr ReferentialAction SET_DEFAULT = ReferentialAction::kSetDefault;
inline constexpr ReferentialAction RESTRICT = ReferentialAction::kRestrict;
inline constexpr ReferentialAction NO_ACTION = ReferentialAction::kNoAction;

// What a foreign key may say besides its columns.
struct ReferenceOptions {
  ReferentialAction on_delete = ReferentialAction::kNotGiven;
  ReferentialAction on_update = ReferentialAction::kNotGiven;
  bool deferrable = false;
  bool initially_deferred = false;
  bool match_full = false;

  friend bool operator==(const ReferenceOptions&, const ReferenceOptions&) = default;
};

enum class Choice { kNotGiven, kNo, kYes };

// An integer that may be left out.
struct OptionalInteger {
  bool given = false;
  long long value = 0;

  constexpr OptionalInteger() = default;
  constexpr OptionalInteger(long long v) : given(true), value(v) {}
  friend bool operator==(const OptionalInteger&, const OptionalInteger&) = default;
};

// Options of an identity column; what is left out is the database's default (PostgreSQL manual, CREATE SEQUENCE).
struct Identity {
  bool always = false;  // else BY DEFAULT: an explicit value is accepted
  OptionalInteger start = {};
  OptionalInteger increment = {};
  OptionalInteger minvalue = {};
  OptionalInteger maxvalue = {};
  bool cycle = false;
  OptionalInteger cache = {};

  friend bool operator==(const Identity&, const Identity&) = default;
};

struct ComputedOptions {
  bool persisted = true;
};

struct Column {
  struct Facets {
    std::string_view name = {};
    Type type = {};
    Choice not_null = Choice::kNotGiven;
    bool primary_key = false;
    bool unique = false;
    bool index = false;
    Choice autoincrement = Choice::kNotGiven;
    Value server_default = {};
    const Identity* identity = nullptr;
    std::string_view computed = {};  // data() == nullptr: an ordinary column
    bool computed_persisted = true;
    std::string_view references = {};  // "table.column" or "schema.table.column"
    ReferenceOptions reference = {};
    std::string_view constraint_name = {};  // of the foreign key
    std::string_view comment = {};
    std::string_view collation = {};
    OptionalInteger statistics = {};     // how much ANALYZE collects; not given: the server's default
    std::string_view storage = {};       // "EXTERNAL"; none: what its type has
    std::string_view compression = {};   // "lz4"; none: the server's default
    std::string_view sequence = {};      // what its numbers come from is called, where that is not the usual name
    std::string_view renamed_from = {};  // in models: what the column was called; no part of what it is
    SourcePosition at = {};

    friend bool operator==(const Facets& a, const Facets& b);
  };
  Facets facets;

  Column& not_null() &;
  Column& nullable() &;
  Column& primary_key() &;
  Column& unique() &;
  Column& index() &;
  Column& server_default(Value value) &;
  Column& identity(const Identity& options = {}) &;
  Column& computed(std::string_view expression, ComputedOptions options = {}) &;
  Column& references(std::string_view table_and_column) &;
  Column& comment(std::string_view text) &;
  Column& collate(std::string_view collation) &;
  Column& statistics(long long target) &;
  Column& storage(std::string_view strategy) &;
  Column& compression(std::string_view method) &;
  Column& autoincrement(bool yes = true) &;
  // What the sequence that it takes its numbers from is called, where that is not <table>_<column>_seq.
  Column& sequence(std::string_view name) &;
  Column& on_delete(ReferentialAction action) &;
  Column& on_update(ReferentialAction action) &;
  Column& deferrable() &;
  Column& initially_deferred() &;
  Column& match_full() &;
  Column& constraint_name(std::string_view name) &;
  // For models: the column was called so, and keeps its values. Stays without effect when that is done.
  Column& renamed_from(std::string_view old_name) &;

  Column not_null() && { return not_null(); }
  Column nullable() && { return nullable(); }
  Column primary_key() && { return primary_key(); }
  Column unique() && { return unique(); }
  Column index() && { return index(); }
  Column server_default(Value value) && { return server_default(value); }
  Column identity(const Identity& options = {}) && { return identity(options); }
  Column computed(std::string_view expression, ComputedOptions options = {}) && {
    return computed(expression, options);
  }
  Column references(std::string_view table_and_column) && { return references(table_and_column); }
  Column comment(std::string_view text) && { return comment(text); }
  Column collate(std::string_view collation) && { return collate(collation); }
  Column statistics(long long target) && { return statistics(target); }
  Column storage(std::string_view strategy) && { return storage(strategy); }
  Column compression(std::string_view method) && { return compression(method); }
  Column autoincrement(bool yes = true) && { return autoincrement(yes); }
  Column sequence(std::string_view name) && { return sequence(name); }
  Column on_delete(ReferentialAction action) && { return on_delete(action); }
  Column on_update(ReferentialAction action) && { return on_update(action); }
  Column deferrable() && { return deferrable(); }
  Column initially_deferred() && { return initially_deferred(); }
  Column match_full() && { return match_full(); }
  Column constraint_name(std::string_view name) && { return constraint_name(name); }
  Column renamed_from(std::string_view old_name) && { return renamed_from(old_name); }

  friend bool operator==(const Column&, const Column&) = default;
};

Column column(std::string_view name, const Type& type, SourcePosition at = SourcePosition::here());

}  // namespace limbeck

#endif  // LIMBECK_COLUMN_H_
