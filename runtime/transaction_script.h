// All statements of one transaction, in order, code of the application among them, each with where it comes from.
#ifndef LIMBECK_TRANSACTION_SCRIPT_H_
#define LIMBECK_TRANSACTION_SCRIPT_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/driver.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "version_table.h"

namespace limbeck {

class TransactionScript {
 public:
  enum class Kind { kSql, kDataStep, kBeforeStep, kAfterStep };

  struct Origin {
    const Step* step;             // null for the creation of the version table, and for emptying it
    const StatementEntry* entry;  // null for what is said to the version table, and for callbacks
    Kind kind = Kind::kSql;       // all others have no SQL
  };

  // REQUIRES: the arguments, and the plans that are added, outlive this.
  TransactionScript(const DialectTable& dialect, const VersionTable& version_table)
      : dialect_(dialect), version_table_(version_table) {}

  void create_version_table();
  void empty_version_table();
  void add(const Plan& plan, const Part& part);

  void call(Kind callback, const Step& step);

  // In place of code stands a statement without SQL.
  absl::Span<const SqlStatement> statements() const { return statements_; }
  const Origin& origin(std::size_t statement) const { return origins_[statement]; }

  // The data step that runs there, if it is one.
  std::optional<std::uint32_t> data_step(std::size_t statement) const;

  // Drivers count SQL statements only.
  std::size_t index_of_sql(std::size_t sql_statement) const;

 private:
  void say_to_version_table(std::string sql, const Step* step, bool changes_row);

  const DialectTable& dialect_;
  const VersionTable& version_table_;
  std::vector<SqlStatement> statements_;
  std::vector<Origin> origins_;
  std::deque<std::string> owned_;  // the text that is not in the dialect's table
};

}  // namespace limbeck

#endif  // LIMBECK_TRANSACTION_SCRIPT_H_
