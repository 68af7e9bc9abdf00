#include <algorithm>
#include <memory>

#include "catalog/facts.h"
#include "catalog/query.h"
#include "dialect/postgresql/normal_form.h"
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
  if (!view.parameters.empty()) text.words("WITH").words(storage_parameters(view.parameters));
  if (!view.tablespace_name.empty()) text.words("TABLESPACE").identifier(view.tablespace_name);
  return text.words("AS").words(query).words_if(view.has_no_data, "WITH NO DATA").take();
}

// CREATE OR REPLACE keeps the columns that there are, with their types, and adds more behind them.
bool must_drop(const View& before, const View& after, const Pass& pass) {
  if (before.is_materialized || after.is_materialized) return true;
  const auto columns = [](const View& view, const Catalog& catalog) {
    return query_columns(view.sql.postgresql, view.columns, catalog);
  };
  const std::vector<std::string> old_ones = columns(before, pass.change.before);
  const std::vector<std::string> new_ones = columns(after, pass.change.after);
  if (old_ones.empty() || new_ones.empty()) return true;
  if (old_ones.size() > new_ones.size() || !std::equal(old_ones.begin(), old_ones.end(), new_ones.begin())) return true;
  const std::vector<std::string> old_values = query_values(before.sql.postgresql, pass.change.before);
  const std::vector<std::string> new_values = query_values(after.sql.postgresql, pass.change.after);
  return old_values.size() > new_values.size() || !std::equal(old_values.begin(), old_values.end(), new_values.begin());
}

using Views = std::vector<std::shared_ptr<const View>>;

void add_views_over(const ObjectName& relation, const Views& all, Views& found) {
  for (const std::shared_ptr<const View>& view : all) {
    const auto is_it = [&](const auto& other) { return other->name == view->name; };
    if (view->sql.postgresql.empty() || !view_reads(*view, relation) || view->name == relation ||
        std::any_of(found.begin(), found.end(), is_it))
      continue;
    add_views_over(view->name, all, found);
    if (std::none_of(found.begin(), found.end(), is_it)) found.push_back(view);
  }
}

// Each behind those that read it.
Views views_over(const ObjectName& relation, const Catalog& catalog) {
  Views found;
  add_views_over(relation, catalog.all<View>(), found);
  return found;
}

// What goes with a view: privileges, owner, comments, indexes, rules and triggers.
void make_parts_again(const View& view, Pass& pass) {
  const std::string name = written(view.name);
  grant_again(name, pass);
  say_facts_again(std::string(kind(&view)) + ' ' + name, pass);
  for (const Index& index : view.indexes) create_index(view.name, index, {}, pass);
  for (const auto& object : pass.change.after.all<StoredObject>())
    if ((object->kind == "RULE" || object->kind == "TRIGGER") && object->name.name.ends_with(" ON " + name))
      render(CreateObject{*object}, pass);
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
  const bool drop_first = op.replace && before != nullptr && must_drop(*before, op.view, pass);
  const Views over = drop_first ? views_over(op.view.name, pass.change.before) : Views();
  for (const auto& view : over) drop(kind(view.get()), view->name, false, false, pass);
  if (drop_first) drop(kind(before), op.view.name, false, false, pass);
  pass.statement(create_view(op.view, op.replace && !drop_first && !materialized, op.if_not_exists, query),
                 std::string(op.replace ? "replace view " : "create view ") + name);
  if (!drop_first) return;
  make_parts_again(*pass.change.after.find<View>(op.view.name), pass);
  for (auto view = over.rbegin(); view != over.rend(); ++view) {
    pass.statement(create_view(**view, false, false, without_end((*view)->sql.postgresql)),
                   "create view " + display((*view)->name));
    make_parts_again(**view, pass);
  }
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
