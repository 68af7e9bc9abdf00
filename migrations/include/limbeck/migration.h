// All that a migration file includes.
//
//   // migrations/3a9d9d455906_add_votes.cc
//   #include <limbeck/migration.h>
//   using namespace limbeck;
//
//   LIMBECK_MIGRATION {
//       .message = "add votes",
//       .revises = "1975ea83b712",
//       .upgrade = [](Operations& op) {
//         op.create_table("votes", {column("id", BigInteger()).primary_key()});
//       },
//   };
//
// The revision id is the file's name up to the first '_'. Without .downgrade the way back is derived from the
// operations and the schema before them, and proven to restore it; .downgrade = irreversible("why") says that there is
// none.
//
// A migration is run once, on the build machine; it never becomes part of the program.
#ifndef LIMBECK_MIGRATION_H_
#define LIMBECK_MIGRATION_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "limbeck/operations.h"
#include "limbeck/postgresql_types.h"

namespace limbeck {

// Not constexpr: calling it in a constant expression is the compile error that tells the author.
[[noreturn]] void a_migration_names_at_most_16_revisions_labels_or_tags();

// As SourcePosition::here(). g++ places a list in braces where the whole migration ends; no line is better than that
// one.
constexpr SourcePosition position_of_list(const char* file = __builtin_FILE(),
                                          [[maybe_unused]] int line = __builtin_LINE()) {
#if defined(__GNUC__) && !defined(__clang__)
  return {file, 0};
#else
  return {file, line};
#endif
}

// One name or several, in a fixed array, so that a migration is a constant.
class Names {
 public:
  static constexpr std::size_t kMaximum = 16;

  constexpr Names(SourcePosition at = SourcePosition::here()) : at_(at) {}
  constexpr Names(const char* name, SourcePosition at = SourcePosition::here()) : size_(1), at_(at) {
    names_[0] = name;
  }
  constexpr Names(std::initializer_list<std::string_view> names, SourcePosition at = position_of_list()) : at_(at) {
    if (names.size() > kMaximum) a_migration_names_at_most_16_revisions_labels_or_tags();
    for (std::string_view name : names) names_[size_++] = name;
  }

  constexpr const std::string_view* begin() const { return names_; }
  constexpr const std::string_view* end() const { return names_ + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr SourcePosition at() const { return at_; }  // line 0: not known

 private:
  std::string_view names_[kMaximum] = {};
  std::size_t size_ = 0;
  SourcePosition at_;
};

using Author = void (*)(Operations&);

struct Irreversible {
  std::string_view why;
};

// An answer to "how does it go back?": not at all, and why. `why` must be a literal.
constexpr Irreversible irreversible(std::string_view why) { return {why}; }

// Absent (derived), an author's lambda, or irreversible("why").
class Downgrade {
 public:
  constexpr Downgrade() = default;
  constexpr Downgrade(Irreversible answer) : irreversible_(true), why_(answer.why) {}
  template <class Lambda>
  requires std::is_convertible_v<Lambda, Author>
  constexpr Downgrade(Lambda author) : author_(author) {}

  constexpr Author author() const { return author_; }
  constexpr bool is_irreversible() const { return irreversible_; }
  constexpr std::string_view why() const { return why_; }

 private:
  Author author_ = nullptr;
  bool irreversible_ = false;
  std::string_view why_ = {};
};

// What a transaction of the run holds.
enum class TransactionMode {
  kDefault,      // what the run says: by default, all revisions share one
  kPerRevision,  // this revision has one of its own
};
inline constexpr TransactionMode per_revision = TransactionMode::kPerRevision;

struct Migration {
  std::string_view message = {};  // default: the file's slug
  std::string_view id = {};       // default: the file's name up to the first '_'
  Names revises = {};             // parents; none for a base, several for a merge
  Names branch_labels = {};
  Names depends_on = {};  // ids or labels of revisions that must be applied first without being parents
  Names tags = {};        // releases, usable as targets
  Author upgrade = nullptr;
  Downgrade downgrade = {};
  TransactionMode transaction = TransactionMode::kDefault;  // = per_revision
};

}  // namespace limbeck

// CMake passes the symbol: the file's name plus a short hash, so that two files never clash, whatever their revision
// ids.
#ifndef LIMBECK_MIGRATION_SYMBOL
#define LIMBECK_MIGRATION_SYMBOL limbeck_migration
#endif
#define LIMBECK_MIGRATION LIMBECK_INTERNAL_EXPAND_(LIMBECK_MIGRATION_SYMBOL)
#define LIMBECK_INTERNAL_EXPAND_(symbol) LIMBECK_INTERNAL_DEFINE_(symbol)
#define LIMBECK_INTERNAL_DEFINE_(symbol)        \
  extern const int symbol##_line;               \
  constinit const int symbol##_line = __LINE__; \
  extern const ::limbeck::Migration symbol;     \
  constinit const ::limbeck::Migration symbol

#endif  // LIMBECK_MIGRATION_H_
