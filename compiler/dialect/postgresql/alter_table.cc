// Options of a table that is there, each by a statement of its own.
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

class TableAlteration {
 public:
  TableAlteration(const AlterTable& op, Pass& pass) : op_(op), pass_(pass) {}

  void run() {
    if (!op_.reset_parameters.empty())
      alter(sql("RESET").list(op_.reset_parameters, [](std::string_view name) { return std::string(name); }));
    if (!op_.parameters.empty()) alter(sql("SET").words(storage_parameters(op_.parameters)));
    if (op_.unlogged != Choice::kNotGiven) alter(sql(op_.unlogged == Choice::kYes ? "SET UNLOGGED" : "SET LOGGED"));
    if (!op_.access_method.empty()) {
      require_version(15, "SET ACCESS METHOD", pass_.change.operation.at, pass_);
      alter(sql("SET ACCESS METHOD").identifier(op_.access_method));
    }
    if (!op_.tablespace.empty()) alter(sql("SET TABLESPACE").identifier(op_.tablespace));
    if (op_.of_type.data() != nullptr) alter(op_.of_type.empty() ? sql("NOT OF") : sql("OF").words(op_.of_type));
    change_parents();
    if (op_.cluster_on.data() != nullptr)
      alter(op_.cluster_on.empty() ? sql("SET WITHOUT CLUSTER") : sql("CLUSTER ON").identifier(op_.cluster_on));
    if (op_.replica_identity.data() != nullptr)
      alter(sql("REPLICA IDENTITY").words(op_.replica_identity.empty() ? "DEFAULT" : op_.replica_identity));
  }

 private:
  void alter(const ObjectName& table, SqlWriter action) {
    pass_.statement(sql("ALTER TABLE").name(table).words(action.take()).take(), "alter table " + display(op_.table));
  }
  void alter(SqlWriter action) { alter(op_.table, std::move(action)); }

  void change_parents() {
    for (const ObjectName& parent : op_.no_inherit) alter(sql("NO INHERIT").name(parent));
    for (const ObjectName& parent : op_.inherit) alter(sql("INHERIT").name(parent));
    if (!op_.detach_from.name.empty()) alter(op_.detach_from, sql("DETACH PARTITION").name(op_.table));
    if (!op_.attach_to.name.empty())
      alter(op_.attach_to, sql("ATTACH PARTITION").name(op_.table).words(op_.partition_bound));
  }

  const AlterTable& op_;
  Pass& pass_;
};

}  // namespace

void render(const AlterTable& op, Pass& pass) { TableAlteration(op, pass).run(); }

}  // namespace limbeck::postgresql
