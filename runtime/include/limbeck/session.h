// C++ data steps: what SQL cannot do to the rows of a migration, the application's own code does.
//
//   // migrations/7c1f00aa93de_slugs.step.cc, beside 7c1f00aa93de_slugs.cc
//   #include <limbeck/session.h>
//   #include "slugify.h"
//
//   LIMBECK_STEP(fill_slugs, limbeck::Session& db) {
//     for (const auto& row : db.query("SELECT id, title FROM posts WHERE slug IS NULL"))
//       db.execute("UPDATE posts SET slug = $1 WHERE id = $2", slugify(row["title"].as<std::string>()),
//       row["id"].as<long>());
//   }
//
// and op.run("fill_slugs") in the migration. Such a file is a source of the application, and of nothing else: it may
// include whatever the application has. It cannot be part of a SQL script.
//
// A step runs inside its revision's transaction, sees what the statements before it did, and is rolled back with it. It
// fails by letting an exception pass, of whatever type; queries that fail throw StepError. So it neither begins nor
// ends transactions. It may run again after a failure.
//
// Parameters stand for $1, $2, ... on every database: integers, floating point numbers, bool, text, bytes
// (std::vector<std::byte>), std::nullopt for NULL, and std::optional of these. A statement can be asked in the words of
// one database by looking at dialect(); limbeck/native_....h gives the transaction as the database's own library has
// it.
//
// A step finds the application's own objects by their type, where the program has given them: see
// limbeck/step_arguments.h.
//
// Threading: one session, one thread at a time. It ends with the step.
#ifndef LIMBECK_SESSION_H_
#define LIMBECK_SESSION_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "limbeck/query.h"
#include "limbeck/query_rows.h"
#include "limbeck/step_arguments.h"

namespace limbeck {

class Driver;

class Session {
 public:
  // REQUIRES: the arguments outlive this. Outside a transaction, each query has one of its own.
  explicit Session(Driver& driver, const StepArguments* arguments = nullptr) : driver_(driver), arguments_(arguments) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  template <class... Arguments>
  QueryRows query(std::string_view sql, const Arguments&... arguments) {
    return QueryRows(ask(sql, {parameter(arguments)...}));
  }

  // The number of rows that it inserted, updated or deleted.
  template <class... Arguments>
  std::int64_t execute(std::string_view sql, const Arguments&... arguments) {
    return ask(sql, {parameter(arguments)...}).changed_rows;
  }

  // What the program gave in MigrateOptions::step_arguments. Throws StepError when it gave none of that type.
  template <class T>
  T& argument() const {
    T* const object = arguments_ == nullptr ? nullptr : arguments_->find<T>();
    if (object != nullptr) return *object;
    using Plain = std::remove_cv_t<T>;
    refuse_argument(StepArguments::name_of<Plain>(),
                    arguments_ != nullptr && arguments_->find<const Plain>() != nullptr);
  }

  std::string_view dialect() const;  // as add_migrations(... DIALECTS) calls it

  // For limbeck/native_....h. Throws StepError when the database is another one.
  void* native_handle(std::string_view dialect);

  // Null as long as no query has failed.
  const StepError* first_error() const { return first_error_ ? &*first_error_ : nullptr; }

 private:
  using Kind = QueryParameter::Kind;

  [[noreturn]] static void refuse_argument(std::string_view type, bool is_const);
  QueryResult ask(std::string_view sql, const std::vector<QueryParameter>& parameters);

  static QueryParameter integer(std::string digits) { return {std::move(digits), Kind::kInteger}; }
  static QueryParameter real(double value);
  static QueryParameter bytes(const std::vector<std::byte>& value);

  template <class T>
  static QueryParameter parameter(const std::optional<T>& value) {
    return value ? parameter(*value) : QueryParameter(std::nullopt);
  }
  static QueryParameter parameter(const std::vector<std::byte>& value) { return bytes(value); }
  static QueryParameter parameter(std::nullopt_t) { return std::nullopt; }
  template <class T>
  static QueryParameter parameter(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      return {value ? "true" : "false", Kind::kBoolean};
    } else if constexpr (std::is_same_v<T, char>) {
      return std::string(1, value);
    } else if constexpr (std::is_integral_v<T>) {
      return integer(std::to_string(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      return real(static_cast<double>(value));
    } else {
      static_assert(
          std::is_convertible_v<const T&, std::string_view>,
          "a parameter is an integer, a floating point number, bool, text, std::vector<std::byte>, std::nullopt, "
          "or std::optional of these");
      return std::string_view(value);
    }
  }

  Driver& driver_;
  const StepArguments* arguments_;
  std::optional<StepError> first_error_;
};

}  // namespace limbeck

// CMake passes the prefix, so that two tables in one program may have steps of the same name. C linkage finds the step
// also when it stands in a namespace.
#ifndef LIMBECK_STEP_PREFIX
#define LIMBECK_STEP_PREFIX limbeck_step_
#endif
#define LIMBECK_STEP(name, parameter) LIMBECK_INTERNAL_STEP_EXPAND_(LIMBECK_STEP_PREFIX, name, parameter)
#define LIMBECK_INTERNAL_STEP_EXPAND_(prefix, name, parameter) LIMBECK_INTERNAL_STEP_DEFINE_(prefix, name, parameter)
#define LIMBECK_INTERNAL_STEP_DEFINE_(prefix, name, parameter) \
  extern "C" void prefix##name(parameter);                     \
  extern "C" void prefix##name(parameter)

#endif  // LIMBECK_SESSION_H_
