// All that a file of models includes: the schema as the program wants it to be.
//
//   // models.cc
//   #include <limbeck/models.h>
//   using namespace limbeck;
//
//   LIMBECK_MODELS {
//       .define = [](Schema& schema) {
//         schema.table("users", {
//             column("id", BigInteger()).primary_key(),
//             column("email", String(320)).not_null().unique().renamed_from("mail"),
//         });
//       },
//   };
//
// add_migrations(blog MODELS models.cc) compares it with the schema that the migrations make; `limbeck revision
// --autogenerate` writes the migration that leads from the one to the other. Several files may each define a part.
//
// limbeck/typed_models.h takes columns from the members of a struct. docs/models.md has it all.
//
// Models are run on the build machine; they never become part of the program.
#ifndef LIMBECK_MODELS_H_
#define LIMBECK_MODELS_H_

#include <string_view>

#include "limbeck/migration.h"
#include "limbeck/schema.h"

namespace limbeck {

// What .include_object is asked about: something that the models, the migrations or both have.
struct ComparedObject {
  std::string_view type;    // "table", "column", "index", "constraint", "view", "function", "sequence", "enum", ...
  std::string_view schema;  // empty: the connection's default one
  std::string_view table;   // of a column, an index, a constraint, a trigger, ...: its table; else empty
  std::string_view name;
};

// An operation that revision --autogenerate is about to write, for .rewrite to look at and to change.
//
//   .rewrite = [](GeneratedOperation& generated, Operations& op) {
//     if (auto* index = generated.as<CreateIndex>()) index->concurrently = true;
//   },
class GeneratedOperation {
 public:
  // The operation's struct (limbeck/operation.h), or null where it is another one.
  template <class Op>
  Op* as() const {
    return static_cast<Op*>(tag_ == &kTag<Op> ? body_ : nullptr);
  }

  // It is not written. What `op` records is written in its place.
  void leave_out() { is_left_out_ = true; }

  // What `op` has recorded so far is written before it, the rest behind it. Without this call all stands before it.
  void write_here();

  template <class Op>
  static constexpr char kTag = 0;

 private:
  friend class OperationRewriter;
  GeneratedOperation(const void* tag, void* body, const Recording& recording)
      : tag_(tag), body_(body), recording_(&recording) {}

  const void* tag_;
  void* body_;
  const Recording* recording_;
  std::size_t place_ = static_cast<std::size_t>(-1);
  bool is_left_out_ = false;
};

struct Models {
  void (*define)(Schema&) = nullptr;
  // False: whatever the models and the migrations say of it, it stays as it is. All files that have one are asked.
  bool (*include_object)(const ComparedObject&) = nullptr;
  // Called for each generated operation, in order.
  void (*rewrite)(GeneratedOperation&, Operations&) = nullptr;
};

}  // namespace limbeck

// CMake passes the symbol, as it does for LIMBECK_MIGRATION.
#ifndef LIMBECK_MODELS_SYMBOL
#define LIMBECK_MODELS_SYMBOL limbeck_models
#endif
#define LIMBECK_MODELS LIMBECK_INTERNAL_EXPAND_MODELS_(LIMBECK_MODELS_SYMBOL)
#define LIMBECK_INTERNAL_EXPAND_MODELS_(symbol) LIMBECK_INTERNAL_DEFINE_MODELS_(symbol)
#define LIMBECK_INTERNAL_DEFINE_MODELS_(symbol) \
  extern const int symbol##_line;               \
  constinit const int symbol##_line = __LINE__; \
  extern const ::limbeck::Models symbol;        \
  constinit const ::limbeck::Models symbol

#endif  // LIMBECK_MODELS_H_
