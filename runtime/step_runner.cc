#include "step_runner.h"

#include <exception>

#include "fmt/format.h"
#include "limbeck/session.h"

namespace limbeck {
namespace {

SqlResult failure_of(const StepError& error) {
  return SqlFailure{.sqlstate = error.sqlstate(), .message = error.what(), .sql = error.sql()};
}

// A database may give up the whole transaction when one statement fails. Then a step that caught the error cannot go
// on.
SqlResult check_transaction(const Session& session, Driver& driver) {
  const StepError* caught = session.first_error();
  if (caught == nullptr || driver.query("SELECT 1", {}).ok()) return std::nullopt;
  SqlResult failure = failure_of(*caught);
  failure->hint = "the step caught this and went on, but the database has given up the transaction";
  return failure;
}

}  // namespace

SqlResult run_step(const StepEntry& step, Driver& driver) {
  Session session(driver);
  try {
    step.run(session);
  } catch (const StepError& error) {
    return failure_of(error);
  } catch (const std::exception& error) {
    return SqlFailure{.sqlstate = driver.sqlstate_of_exception(error),
                      .message = fmt::format("the step threw an exception: {}", error.what())};
  } catch (...) {
    return SqlFailure{.message = "the step threw an exception of no standard type"};
  }
  return check_transaction(session, driver);
}

}  // namespace limbeck
