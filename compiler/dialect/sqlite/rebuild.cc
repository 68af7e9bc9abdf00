// ALTER TABLE says little here. What it cannot say is done as https://www.sqlite.org/lang_altertable.html, section 7,
// advises: a new table is made and filled, the old one dropped, the new one takes its name:
//
//   CREATE TABLE _limbeck_new_posts (...)
//   INSERT INTO _limbeck_new_posts (id, title) SELECT id, title FROM posts
//   DROP TABLE posts
//   ALTER TABLE _limbeck_new_posts RENAME TO posts
//   CREATE INDEX ...
//
// Foreign keys, triggers, views, and indexes that the catalog does not know are the driver's business. An index that
// has to go is dropped by name, so that the driver does not take it for one of those.
#include "dialect/sqlite/rebuild.h"

#include <variant>

#include "catalog/expression.h"
#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

void rename(Sources& sources, const ColumnRename& rename) {
  for (auto& [name, source] : sources)
    source.expression = rename_in_expression(source.expression, rename.from, rename.to);
  auto node = sources.extract(rename.from);
  if (node.empty()) return;
  node.key() = rename.to;
  sources.insert(std::move(node));
}

void follow(const DropColumn& op, Sources& sources, Pass&) { sources.erase(op.column); }

void follow(const AlterColumn& op, Sources& sources, Pass& pass) {
  const auto source = sources.find(op.column);
  if (source == sources.end() || op.using_expression.empty()) return;
  if (op.using_expression.find("::") != std::string_view::npos)
    pass.error("LBK406", "sqlite does not know '::' of \"" + std::string(op.using_expression) +
                             "\"; write CAST(... AS ...), which every database knows");
  source->second.expression = op.using_expression;
}

void follow(const AddColumn& op, Sources&, Pass& pass) { refuse_if_not_exists(op, pass); }

template <class Op>
void follow(const Op&, Sources&, Pass&) {}  // a column that is added has no source

Sources sources_of(const Table& before, std::span<const Change> changes, Pass& pass) {
  Sources sources = unchanged(before);
  for (const Change& change : changes) {
    Pass at{pass.dialect, pass.options, change, pass.script, pass.sink, pass.reached};
    std::visit([&](const auto& op) { follow(op, sources, at); }, change.operation.body);
    if (const auto renamed = rename_of(change.operation)) rename(sources, *renamed);
  }
  return sources;
}

// INSERT ... SELECT. Columns without a source take their default.
std::string copy_rows(const Table& before, const Table& after, const Sources& sources, std::string_view new_name,
                      Pass& pass) {
  std::vector<std::string_view> columns;
  std::string values;
  for (const Column& column : after.columns) {
    const auto source = sources.find(column.facets.name);
    if (source == sources.end() || column.facets.computed.data() != nullptr) continue;
    const std::string text = source->second.expression.empty()
                                 ? converted(*source->second.column, before, column, after, pass)
                                 : std::string(source->second.expression);
    columns.push_back(column.facets.name);
    values += values.empty() ? text : ", " + text;
  }
  if (columns.empty() && !after.columns.empty()) {  // all are new, but there are as many rows as before
    const Column& first = after.columns.front();
    columns.push_back(first.facets.name);
    values = first.facets.server_default.given() ? default_text(first) : "NULL";
  }
  return sql("INSERT INTO")
      .identifier(new_name)
      .identifiers(std::span<const std::string_view>(columns))
      .words("SELECT")
      .words(values)
      .words("FROM")
      .identifier(before.name.name)
      .take();
}

// AUTOINCREMENT goes on from the highest number that ever was, not from the highest that is left.
void copy_count(const Table& before, std::string_view new_name, const std::string& what, Pass& pass) {
  pass.statement(sql("INSERT INTO sqlite_sequence (name, seq) SELECT")
                     .words(literal(new_name) + ",")
                     .words("seq FROM sqlite_sequence WHERE name =")
                     .literal(before.name.name)
                     .take(),
                 what);
}

}  // namespace

Sources unchanged(const Table& before) {
  Sources sources;
  for (const Column& column : before.columns) sources[column.facets.name] = {&column};
  return sources;
}

void rebuild(std::span<const Change> changes, Pass& pass) {
  const Table& before = *table_change(changes.front()).before;
  const Table& after = *table_change(changes.back()).after;
  const Sources sources = sources_of(before, changes, pass);
  for (const Change& change : changes) {
    const auto renamed = rename_of(change.operation);
    if (!renamed) continue;
    Pass at{pass.dialect, pass.options, change, pass.script, pass.sink, pass.reached};
    render(RenameColumn{before.name, renamed->from, renamed->to}, at);
  }
  rebuild_table(before, after, sources, pass);
}

void rebuild_table(const Table& before, const Table& after, const Sources& sources, Pass& pass) {
  const std::string what = "rebuild table " + display(before.name);
  const std::string new_name = "_limbeck_new_" + std::string(after.name.name);
  pass.script.rebuilds_tables = true;
  pass.script.rebuilt_tables.push_back(display(before.name));
  for (const Index& index : before.indexes)
    if (after.find_index(index.index_name) == nullptr)
      pass.statement(drop_index_text(index.index_name, /*if_exists=*/true), what);
  std::string create = create_table(after, new_name, pass);
  // Without a word of this the runtime keeps it, since raw SQL may have asked for it.
  if (counts_for_ever(before) && !counts_for_ever(after))
    create.insert(create.find(" (\n"), " /* AUTOINCREMENT ends */");
  pass.statement(create, what);
  if (counts_for_ever(before) && counts_for_ever(after)) copy_count(before, new_name, what, pass);
  pass.statement(copy_rows(before, after, sources, new_name, pass), what);
  pass.statement(sql("DROP TABLE").identifier(before.name.name).take(), what);
  pass.statement(sql("ALTER TABLE").identifier(new_name).words("RENAME TO").identifier(after.name.name).take(), what);
  for (const Index& index : after.indexes) create_index(after.name, index, /*if_not_exists=*/false, pass);
}

}  // namespace limbeck::sqlite
