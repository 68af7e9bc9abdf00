// What is said to the database about the version table. Its layout is Alembic's, so that either can take over from the
// other.
#ifndef LIMBECK_VERSION_TABLE_H_
#define LIMBECK_VERSION_TABLE_H_

#include <string>
#include <string_view>

#include "limbeck/driver.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"

namespace limbeck {

class VersionTable {
 public:
  VersionTable(const RevisionTable& table, const DriverFacts& facts);

  // Qualified, and quoted where that is needed.
  const std::string& name() const { return name_; }

  std::string create_sql() const;
  std::string empty_sql() const;
  std::string change_sql(const RowChange& change) const;

 private:
  const RevisionTable& table_;
  std::string name_;
};

// `name` as SQL: quoted only if it has to be.
std::string quoted_identifier(std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_VERSION_TABLE_H_
