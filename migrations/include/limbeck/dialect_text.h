// SQL text that may differ from dialect to dialect. The only place of the DSL that names dialects.
//
//   op.execute({.postgresql = "VACUUM ANALYZE", .sqlite = "ANALYZE"});
//
// An arm that is left out is a build error for that dialect; "" says that there is nothing to do there.
#ifndef LIMBECK_DIALECT_TEXT_H_
#define LIMBECK_DIALECT_TEXT_H_

#include <string_view>

namespace limbeck {

// What the author writes.
struct PerDialect {
  std::string_view postgresql = {};
  std::string_view sqlite = {};
};

// What is recorded. data() == nullptr means "not given", which is not the same as "".
struct DialectText {
  std::string_view postgresql = {};
  std::string_view sqlite = {};

  // The same text for every dialect.
  static DialectText same(std::string_view text);
  static DialectText copy(const PerDialect& text);

  // The arm of the dialect of that name; not given for a dialect that has no arm.
  std::string_view for_dialect(std::string_view dialect) const;

  // Calls visit(name of the dialect, text) for each arm that is given.
  template <class Visit>
  void visit_arms(Visit visit) const {
    if (postgresql.data() != nullptr) visit(std::string_view("postgresql"), postgresql);
    if (sqlite.data() != nullptr) visit(std::string_view("sqlite"), sqlite);
  }

  // A copy with edit(text) of each arm that is given.
  template <class Edit>
  DialectText with_arms(Edit edit) const {
    DialectText result = *this;
    if (postgresql.data() != nullptr) result.postgresql = edit(postgresql);
    if (sqlite.data() != nullptr) result.sqlite = edit(sqlite);
    return result;
  }

  // Whether same(text, text) for the arms of every dialect, also those that are not given.
  template <class Same>
  bool arms_agree(const DialectText& other, Same same) const {
    return same(postgresql, other.postgresql) && same(sqlite, other.sqlite);
  }

  // Whether every dialect has a text, and the same.
  bool is_same() const { return postgresql.data() != nullptr && sqlite.data() != nullptr && postgresql == sqlite; }

  bool given() const { return postgresql.data() != nullptr || sqlite.data() != nullptr; }

  friend bool operator==(const DialectText&, const DialectText&) = default;
};

}  // namespace limbeck

#endif  // LIMBECK_DIALECT_TEXT_H_
