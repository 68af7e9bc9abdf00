#include "limbeck/session.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "absl/strings/escaping.h"
#include "fmt/format.h"
#include "limbeck/driver.h"
#include "text.h"

namespace limbeck {
namespace {

std::string first_word(std::string_view sql) {
  std::string word;
  for (const char c : sql) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    } else if (!word.empty() || std::isspace(static_cast<unsigned char>(c)) == 0) {
      break;
    }
  }
  return word;
}

// Savepoints are the step's own affair.
bool ends_transaction(std::string_view sql) {
  const std::string word = first_word(sql);
  if (word == "ROLLBACK") {
    std::string upper(sql);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return upper.find(" TO ") == std::string::npos;
  }
  return word == "BEGIN" || word == "START" || word == "COMMIT" || word == "END" || word == "ABORT";
}

}  // namespace

std::string_view Session::dialect() const { return driver_.facts().dialect; }

void* Session::native_handle(std::string_view dialect) {
  if (dialect == this->dialect()) return driver_.native_handle();
  throw StepError(
      fmt::format("the step asks for the native handle of {}, but the database is {}", dialect, this->dialect()));
}

void Session::refuse_argument(std::string_view type, bool is_const) {
  if (is_const) {
    throw StepError(fmt::format("the program gave a const {0} to its data steps; ask for argument<const {0}>()", type));
  }
  throw StepError(
      fmt::format("the program gave no {} to its data steps; it does with step_arguments.give(...), in the options of "
                  "run_migrate_flags() or migrate()",
                  type));
}

QueryResult Session::ask(std::string_view sql, const std::vector<QueryParameter>& parameters) {
  if (ends_transaction(sql)) {
    throw StepError("a step runs inside the transaction of its revision, and neither begins nor ends one", "",
                    std::string(sql));
  }
  absl::StatusOr<QueryResult> result = driver_.query(sql, parameters);
  if (result.ok()) return *std::move(result);
  StepError error(std::string(result.status().message()), sqlstate_of(result.status()), std::string(sql));
  if (!first_error_) first_error_ = error;
  throw error;
}

QueryParameter Session::real(double value) { return {fmt::format("{}", value), Kind::kReal}; }

QueryParameter Session::bytes(const std::vector<std::byte>& value) {
  const absl::string_view raw(reinterpret_cast<const char*>(value.data()), value.size());
  return {"\\x" + absl::BytesToHexString(raw), Kind::kBytes};
}

}  // namespace limbeck
