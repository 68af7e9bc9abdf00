#include <algorithm>
#include <memory>

#include "catalog/expression.h"
#include "catalog/query.h"
#include "dialect/split_statements.h"
#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"

namespace limbeck::sqlite {
namespace {

// The query, or nothing where there is none to run: then it is reported, unless the author says so.
std::string_view query_of(const View& view, Pass& pass) {
  const std::string name = display(view.name);
  const std::string_view text = view.sql.for_dialect(pass.dialect);
  if (text.data() == nullptr)
    pass.error("LBK407", view.at,
               "view '" + name + "' has no text for sqlite; give it one, or .sqlite = \"\" where it is not needed");
  if (text.empty()) return {};
  const SplitText split = split_statements(text, lexis());
  if (!split.code.empty()) {
    pass.error(split.code, view.at, split.message);
    return {};
  }
  if (split.statements.size() == 1) return split.statements.front();
  pass.error("LBK501", view.at, "the text of view '" + name + "' is not one query; write one SELECT");
  return {};
}

// CREATE RECURSIVE VIEW, which PostgreSQL's manual explains like this.
std::string recursive(const View& view, std::string_view query) {
  return sql("WITH RECURSIVE")
      .identifier(view.name.name)
      .identifiers(view.columns)
      .words("AS")
      .parens(query)
      .words("SELECT")
      .words([&] {
        std::string columns;
        for (std::string_view column : view.columns) columns += (columns.empty() ? "" : ", ") + quoted(column);
        return columns;
      }())
      .words("FROM")
      .identifier(view.name.name)
      .take();
}

// Whether it was made here at all.
bool exists(const View& view, const Pass& pass) {
  return !view.is_materialized && !view.sql.for_dialect(pass.dialect).empty();
}

}  // namespace

std::string view_query(const View& view, std::string_view query) {
  return view.is_recursive ? recursive(view, query) : std::string(query);
}

void drop_view(const ObjectName& name, Pass& pass, bool if_exists) {
  const View* view = pass.change.before.find<View>(name);
  if (view != nullptr && !exists(*view, pass)) return;
  pass.statement(sql("DROP VIEW").words_if(if_exists, "IF EXISTS").identifier(name.name).take(),
                 "drop view " + display(name));
}

namespace {

void create_view(const View& view, bool if_not_exists, Pass& pass) {
  const std::string_view query = query_of(view, pass);
  if (query.empty()) return;
  SqlWriter text = sql("CREATE VIEW");
  text.words_if(if_not_exists, "IF NOT EXISTS").identifier(view.name.name);
  if (!view.columns.empty()) text.identifiers(view.columns);
  pass.statement(text.words("AS").words(view_query(view, query)).take(), "create view " + display(view.name));
}

// Whether the view's text is to be another than the one that renaming the column alone gives.
bool differs(const View& before, const View& after, const ColumnRename& rename) {
  return before.sql.sqlite != after.sql.sqlite &&
         !same_expression(rename_in_expression(before.sql.sqlite, rename.from, rename.to), after.sql.sqlite);
}

}  // namespace

std::vector<const View*> views_to_remake(const Change& change, const ColumnRename& rename) {
  std::vector<const View*> views;
  const auto is_chosen = [&](const View& view) {
    return std::any_of(views.begin(), views.end(), [&](const View* other) { return other->name == view.name; });
  };
  const auto reads_chosen = [&](const View& view) {
    return std::any_of(views.begin(), views.end(), [&](const View* other) { return view_reads(view, other->name); });
  };
  const std::vector<std::shared_ptr<const View>> all = change.after.all<View>();
  std::size_t count = 0;
  do {
    count = views.size();
    for (const std::shared_ptr<const View>& view : all) {
      const View* before = change.before.find<View>(view->name);
      if (before == nullptr || before->sql.sqlite.empty() || is_chosen(*view)) continue;
      if (differs(*before, *view, rename) || reads_chosen(*view)) views.push_back(change.after.find<View>(view->name));
    }
  } while (views.size() > count);
  return views;
}

void remake_views(const std::vector<const View*>& views, Pass& pass) {
  for (const View* view : views) create_view(*view, /*if_not_exists=*/false, pass);
}

void render(const CreateView& op, Pass& pass) {
  const View& view = op.view;
  const View* old = pass.change.before.find<View>(view.name);
  if (old != nullptr && !op.replace) return;  // .if_not_exists
  if (view.is_materialized)
    return refuse_object("materialized views", display(view.name),
                         "write create_view() for a plain view, or create_table() and INSERT", view.at, pass);
  if (!view.parameters.empty())
    pass.error("LBK431", view.at,
               "sqlite has no options of views; create view '" + display(view.name) +
                   "' without .with(), or leave sqlite out of DIALECTS");
  if (!view.name.schema.empty())
    pass.error("LBK405", view.at,
               "sqlite has no schemas; create view '" + display(view.name) +
                   "' without .schema(), or leave sqlite out of DIALECTS");
  if (op.replace && (old == nullptr || exists(*old, pass))) drop_view(view.name, pass, /*if_exists=*/old == nullptr);
  create_view(view, op.if_not_exists, pass);
  if (op.replace && old != nullptr) make_view_triggers_again(view.name, pass);
}

void render(const DropView& op, Pass& pass) {
  if (op.cascade && pass.change.before.find<View>(op.name) != nullptr) return give_way(pass);
  drop_view(op.name, pass, op.if_exists);
}

void render(const RefreshMaterializedView& op, Pass& pass) {
  refuse_object("materialized views", display(op.name), "write execute() with a text for each dialect",
                pass.change.operation.at, pass);
}

}  // namespace limbeck::sqlite
