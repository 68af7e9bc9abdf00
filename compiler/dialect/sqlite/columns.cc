#include <algorithm>

#include "catalog/ascii.h"
#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/rebuild.h"
#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

// AUTOINCREMENT counts on from one, and takes any value that is given.
bool has_options(const Identity& identity) {
  const auto is_one = [](const OptionalInteger& value) { return !value.given || value.value == 1; };
  Identity rest = identity;
  rest.start = rest.increment = {};
  return !(rest == Identity{}) || !is_one(identity.start) || !is_one(identity.increment);
}

bool is_in_key(const Column& column, const Table& table) {
  const auto is_it = [&](std::string_view name) { return name == column.facets.name; };
  return table.primary_key && std::any_of(table.primary_key->columns.begin(), table.primary_key->columns.end(), is_it);
}

void refuse_options(const Column& column, Pass& pass) {
  const Column::Facets& facets = column.facets;
  const auto refuse = [&](bool given, std::string_view option) {
    if (given)
      pass.error("LBK402", facets.at,
                 "sqlite knows no " + std::string(option) + " of a column; leave it out for '" +
                     std::string(facets.name) + "', or leave sqlite out of DIALECTS");
  };
  refuse(facets.statistics.given, ".statistics()");
  refuse(!facets.storage.empty(), ".storage()");
  refuse(!facets.compression.empty(), ".compression()");
}

// Whether it counts without being the key only until a later change of the same script. A new one would have no values.
bool will_be_fine(const Column& column, const Table& table, const Pass& pass) {
  const Table* before = pass.change.before.find_table(table.name);
  if (before == nullptr || before->find_column(column.facets.name) == nullptr) return false;
  const Table* reached = pass.reached == nullptr ? nullptr : pass.reached->find_table(table.name);
  const Column* later = reached == nullptr ? nullptr : reached->find_column(column.facets.name);
  if (later == nullptr) return false;
  return !numbers_itself(later->facets) || is_rowid_key(*later, *reached);
}

void refuse_what_cannot_be(const Column& column, const Table& table, Pass& pass) {
  const Column::Facets& facets = column.facets;
  const std::string name(facets.name);
  refuse_options(column, pass);
  const bool numbers_itself = facets.autoincrement == Choice::kYes || facets.identity != nullptr;
  if (numbers_itself && table.options.without_rowid)
    pass.error("LBK402", facets.at,
               "sqlite numbers no column of a table without rowid; leave .without_rowid() out, or give '" + name +
                   "' .autoincrement(false) and values of its own");
  else if (numbers_itself && !is_rowid_key(column, table) && !will_be_fine(column, table, pass))
    pass.error("LBK402", facets.at,
               "sqlite numbers only a column that is the whole primary key; '" + name +
                   "' needs .autoincrement(false) and values of its own");
  if (facets.identity != nullptr && has_options(*facets.identity))
    pass.error(
        "LBK402", facets.at,
        "sqlite knows no options of an identity column; write .identity() for '" + name + "', or .autoincrement()");
  if (facets.computed.data() != nullptr && is_in_key(column, table))
    pass.error("LBK402", facets.at,
               "sqlite takes no computed column into a primary key; make '" + name + "' unique and not null instead");
  const std::string collation = ascii_upper(std::string(facets.collation));
  if (!collation.empty() && collation != "BINARY" && collation != "NOCASE" && collation != "RTRIM")
    pass.error("LBK402", facets.at,
               "sqlite has the collations BINARY, NOCASE and RTRIM, not '" + std::string(facets.collation) +
                   "'; for '" + name + "' write SqlType({.postgresql = \"... COLLATE ...\", .sqlite = \"TEXT\"})");
}

}  // namespace

bool is_sole_key(const Column& column, const Table& table) {
  return table.primary_key && table.primary_key->columns.size() == 1 &&
         table.primary_key->columns[0] == column.facets.name;
}

bool is_rowid_key(const Column& column, const Table& table) {
  return is_sole_key(column, table) && !table.options.without_rowid &&
         (column.facets.autoincrement == Choice::kYes || column.facets.identity != nullptr);
}

bool counts_for_ever(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    return column.facets.identity != nullptr && is_rowid_key(column, table);
  });
}

std::string enum_check(const Column& column) {
  return sql("").identifier(column.facets.name).words("IN").list(column.facets.type.labels, literal).take();
}

std::string column_definition(const Column& column, const Table& table, Pass& pass) {
  const Column::Facets& facets = column.facets;
  refuse_what_cannot_be(column, table, pass);
  SqlWriter text = sql("").identifier(facets.name);
  text.words(column_type(column, table, pass));
  if (!facets.collation.empty()) text.words("COLLATE").words(facets.collation);
  if (facets.server_default.given()) text.words("DEFAULT").words(default_text(column));
  if (facets.computed.data() != nullptr)
    text.words("GENERATED ALWAYS AS").parens(facets.computed).words(facets.computed_persisted ? "STORED" : "VIRTUAL");
  text.words_if(facets.not_null == Choice::kYes, "NOT NULL");
  if (is_rowid_key(column, table))
    text.words("CONSTRAINT")
        .identifier(table.primary_key->constraint_name)
        .words("PRIMARY KEY")
        .words_if(facets.identity != nullptr, "AUTOINCREMENT");
  if (facets.type.kind == TypeKind::kEnum) text.words("CHECK").parens(enum_check(column));
  return text.take();
}

void refuse_if_not_exists(const AddColumn& op, Pass& pass) {
  if (op.if_not_exists)
    pass.error("LBK434", "sqlite cannot add a column only where it is missing; leave .if_not_exists() of '" +
                             display(op.table, op.column.facets.name) + "' out, or leave sqlite out of DIALECTS");
}

// REQUIRES: nothing in it needs a rebuild.
void render(const AddColumn& op, Pass& pass) {
  const TableChange table = table_change(pass.change);
  if (table.before->find_column(op.column.facets.name) != nullptr) return;
  refuse_if_not_exists(op, pass);
  const AddedItems added = added_items(*table.before, *table.after);
  const Column& column = *table.after->find_column(op.column.facets.name);
  SqlWriter text = sql("ALTER TABLE").identifier(op.table.name).words("ADD COLUMN");
  text.words(column_definition(column, *table.after, pass));
  for (const ForeignKey* key : added.foreign_keys) text.words(inline_definition(*key, pass));
  pass.statement(text.take(), "add column " + display(op.table, column.facets.name));
  for (const Index* index : added.indexes) create_index(op.table, *index, /*if_not_exists=*/false, pass);
}

void render(const DropColumn& op, Pass& pass) {
  if (pass.change.after.find_table(op.table)->columns.empty())
    return pass.error("LBK431", "sqlite has no tables without columns, and '" + std::string(op.column) +
                                    "' is the last of table '" + display(op.table) + "'; drop the table");
  give_way(pass);
  if (way_by_itself(pass.change) == Way::kRebuild) return rebuild({&pass.change, 1}, pass);
  pass.statement(sql("ALTER TABLE").identifier(op.table.name).words("DROP COLUMN").identifier(op.column).take(),
                 "drop column " + display(op.table, op.column));
}

// Views follow the new name, but so would what they call their own columns.
void render(const RenameColumn& op, Pass& pass) {
  const std::vector<const View*> views = views_to_remake(pass.change, {op.column, op.new_name});
  for (const View* view : views) drop_view(view->name, pass);
  pass.statement(sql("ALTER TABLE")
                     .identifier(op.table.name)
                     .words("RENAME COLUMN")
                     .identifier(op.column)
                     .words("TO")
                     .identifier(op.new_name)
                     .take(),
                 "rename column " + display(op.table, op.column) + " to " + std::string(op.new_name));
  remake_views(views, pass);
}

// REQUIRES: at most the name changes.
void render(const AlterColumn& op, Pass& pass) {
  const std::string_view name = op.new_name.empty() ? op.column : op.new_name;
  if (const Table* table = pass.change.after.find_table(op.table))
    if (const Column* column = table->find_column(name)) refuse_options(*column, pass);
  if (!op.new_name.empty()) render(RenameColumn{op.table, op.column, op.new_name}, pass);
}

}  // namespace limbeck::sqlite
