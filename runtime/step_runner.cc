#include "step_runner.h"

#include <exception>

#include "fmt/format.h"

namespace limbeck {
namespace {

SqlResult failure_of(const StepError& error) {
  return SqlFailure{.sqlstate = error.sqlstate(), .message = error.what(), .sql = error.sql()};
}

// A database may give up the whole transaction when one statement fails. Then a step that caught the error cannot go
// on.
SqlResult check_transaction(std::string_view what, const Session& session, Driver& driver) {
  const StepError* caught = session.first_error();
  if (caught == nullptr || driver.query("SELECT 1", {}).ok()) return std::nullopt;
  SqlResult failure = failure_of(*caught);
  failure->hint = fmt::format("{} caught this and went on, but the database has given up the transaction", what);
  return failure;
}

}  // namespace

SqlResult run_code(std::string_view what, const std::function<void(Session&)>& code, Driver& driver,
                   const StepArguments& arguments) {
  Session session(driver, &arguments);
  try {
    code(session);
  } catch (const StepError& error) {
    return failure_of(error);
  } catch (const std::exception& error) {
    return SqlFailure{.sqlstate = driver.sqlstate_of_exception(error),
                      .message = fmt::format("{} threw an exception: {}", what, error.what())};
  } catch (...) {
    return SqlFailure{.message = fmt::format("{} threw an exception of no standard type", what)};
  }
  return check_transaction(what, session, driver);
}

}  // namespace limbeck
