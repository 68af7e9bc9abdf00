// What the server must be new enough for.
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

constexpr int kOldest = 13;

}  // namespace

int minimum_version(const Pass& pass) {
  return pass.options.minimum_version == 0 ? kOldest : pass.options.minimum_version;
}

void require_version(int version, const std::string& what, SourcePosition at, Pass& pass) {
  if (minimum_version(pass) >= version) return;
  const std::string needed = std::to_string(version);
  pass.error("LBK411", at,
             what + " needs PostgreSQL " + needed + ", and these migrations are for " +
                 std::to_string(minimum_version(pass)) + " and newer; leave it out, or set POSTGRESQL_MINIMUM " +
                 needed + " in add_migrations()");
}

void require_for_partitioned(const ObjectName& table, const Exclude& exclude, Pass& pass) {
  if (!pass.change.after.find_table(table)->options.partition_by.empty())
    require_version(17, "the exclusion constraint of the partitioned table '" + display(table) + "'", exclude.at, pass);
}

void require_for_partitioned(const ObjectName& table, const ForeignKey& key, Pass& pass) {
  if (key.is_not_valid && !pass.change.after.find_table(table)->options.partition_by.empty())
    require_version(18, ".not_valid() of a foreign key of the partitioned table '" + display(table) + "'", key.at,
                    pass);
}

}  // namespace limbeck::postgresql
