#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

std::string_view kind(const View* view) {
  return view != nullptr && view->is_materialized ? "MATERIALIZED VIEW" : "VIEW";
}

std::string create_view(const View& view, bool replace, bool if_not_exists, std::string_view query) {
  SqlWriter text = sql(replace ? "CREATE OR REPLACE" : "CREATE");
  text.words_if(view.is_recursive, "RECURSIVE").words(kind(&view)).words_if(if_not_exists, "IF NOT EXISTS");
  text.name(view.name);
  if (!view.columns.empty()) text.identifiers(view.columns);
  return text.words("AS").words(query).words_if(view.has_no_data, "WITH NO DATA").take();
}

}  // namespace

void render(const CreateView& op, Pass& pass) {
  const std::string_view query = without_end(op.view.sql.postgresql);
  const std::string name = display(op.view.name);
  if (op.view.sql.postgresql.data() == nullptr)
    return pass.error("LBK407",
                      "view '" + name +
                          "' has no query for postgresql; give it one, or .postgresql = \"\" where there is to "
                          "be no view");
  if (query.empty()) return;
  const bool materialized = op.view.is_materialized;
  if (op.if_not_exists && !materialized)
    return pass.error("LBK412", "postgresql has no CREATE VIEW IF NOT EXISTS; write replace_view('" + name + "', ...)");
  const View* before = pass.change.before.find<View>(op.view.name);
  const bool drop_first = op.replace && before != nullptr && (materialized || before->is_materialized);
  if (drop_first) drop(kind(before), op.view.name, false, false, pass);
  pass.statement(create_view(op.view, op.replace && !materialized && !drop_first, op.if_not_exists, query),
                 std::string(op.replace ? "replace view " : "create view ") + name);
}

void render(const DropView& op, Pass& pass) {
  const View* view = pass.change.before.find<View>(op.name);
  if (view != nullptr && view->sql.postgresql.empty()) return;
  drop(kind(view), op.name, op.if_exists, op.cascade, pass);
}

void render(const RefreshMaterializedView& op, Pass& pass) {
  pass.statement(sql("REFRESH MATERIALIZED VIEW")
                     .words_if(op.concurrently, "CONCURRENTLY")
                     .name(op.name)
                     .words_if(op.with_no_data, "WITH NO DATA")
                     .take(),
                 "refresh materialized view " + display(op.name));
}

}  // namespace limbeck::postgresql
