#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::string serial_type(const Type& type) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
      return "SMALLSERIAL";
    case TypeKind::kBigInteger:
      return "BIGSERIAL";
    default:
      return "SERIAL";
  }
}

std::string column_name(const ObjectName& table, std::string_view column) {
  return qualified(table) + '.' + qualified({{}, column});
}

}  // namespace

bool is_serial(const Column& column, const Pass& pass) {
  const Column::Facets& facets = column.facets;
  return facets.autoincrement == Choice::kYes && facets.identity == nullptr &&
         !pass.options.autoincrement_is_identity && facets.type.text.postgresql.data() == nullptr;
}

std::optional<Identity> identity_of(const Column& column, const Pass& pass) {
  if (column.facets.identity != nullptr) return *column.facets.identity;
  if (column.facets.autoincrement == Choice::kYes && !is_serial(column, pass)) return Identity{};
  return std::nullopt;
}

// The order of SQLAlchemy: type, collation, default, computed, identity, NOT NULL.
std::string column_definition(const Column& column, Pass& pass) {
  const Column::Facets& facets = column.facets;
  const std::optional<Identity> identity = identity_of(column, pass);
  SqlWriter text = sql("").identifier(facets.name);
  text.words(is_serial(column, pass) ? serial_type(facets.type) : type_name(facets.type, facets.at, pass));
  if (!facets.collation.empty()) text.words("COLLATE").words(collation_name(facets.collation));
  if (facets.server_default.given()) text.words("DEFAULT").words(value_text(facets.server_default, facets.type));
  if (facets.computed.data() != nullptr) {
    if (!facets.computed_persisted)
      require_version(18, "column '" + std::string(facets.name) + "', which is computed but not stored,", facets.at,
                      pass);
    text.words("GENERATED ALWAYS AS").parens(facets.computed).words(facets.computed_persisted ? "STORED" : "VIRTUAL");
  }
  if (identity) text.words(identity_definition(*identity));
  text.words_if(facets.not_null == Choice::kYes && !identity, "NOT NULL");
  return text.take();
}

void set_column_options(const ObjectName& table, const Column& column, Pass& pass) {
  const Column::Facets& facets = column.facets;
  const auto alter = [&](SqlWriter action) {
    pass.statement(
        sql("ALTER TABLE").name(table).words("ALTER COLUMN").identifier(facets.name).words(action.take()).take(),
        "alter column " + display(table, facets.name));
  };
  if (facets.statistics.given) alter(sql("SET STATISTICS").words(std::to_string(facets.statistics.value)));
  if (!facets.storage.empty()) alter(sql("SET STORAGE").words(facets.storage));
  if (facets.compression.empty()) return;
  require_version(14, ".compression of column '" + std::string(facets.name) + "'", facets.at, pass);
  alter(sql("SET COMPRESSION").words(facets.compression));
}

void comment_on_column(const ObjectName& table, std::string_view column, std::string_view comment, Pass& pass) {
  if (comment.empty()) return;
  pass.statement(sql("COMMENT ON COLUMN").words(column_name(table, column)).words("IS").literal(comment).take(),
                 "comment on column " + display(table, column));
}

void remove_comment_on_column(const ObjectName& table, std::string_view column, Pass& pass) {
  pass.statement(sql("COMMENT ON COLUMN").words(column_name(table, column)).words("IS NULL").take(),
                 "comment on column " + display(table, column));
}

void render(const AddColumn& op, Pass& pass) {
  const std::string_view name = op.column.facets.name;
  const Table* before = pass.change.before.find_table(op.table);
  const Table* after = pass.change.after.find_table(op.table);
  if (before == nullptr || after == nullptr || before->find_column(name) != nullptr) return;
  const AddedItems added = added_items(*before, *after);
  const Column& column = *after->find_column(name);
  pass.statement(sql("ALTER TABLE")
                     .name(op.table)
                     .words("ADD COLUMN")
                     .words_if(op.if_not_exists, "IF NOT EXISTS")
                     .words(column_definition(column, pass))
                     .take(),
                 "add column " + display(op.table, name));
  name_sequences(op.table, {column.facets}, pass);
  if (added.primary_key != nullptr)
    add_constraint(op.table, constraint_definition(*added.primary_key), added.primary_key->constraint_name, pass);
  const auto add_foreign_keys = [&](bool to_itself) {
    for (const ForeignKey* key : added.foreign_keys)
      if ((key->referent == op.table) == to_itself)
        add_constraint(op.table, constraint_definition(*key), key->constraint_name, pass);
  };
  add_foreign_keys(/*to_itself=*/false);
  for (const Unique* unique : added.uniques)
    add_constraint(op.table, constraint_definition(*unique, pass), unique->constraint_name, pass);
  for (const Index* index : added.indexes) create_index(op.table, *index, {.if_not_exists = op.if_not_exists}, pass);
  add_foreign_keys(/*to_itself=*/true);  // which may be to what was just made unique
  set_column_options(op.table, column, pass);
  comment_on_column(op.table, name, column.facets.comment, pass);
}

void render(const DropColumn& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE")
                     .name(op.table)
                     .words("DROP COLUMN")
                     .words_if(op.if_exists, "IF EXISTS")
                     .identifier(op.column)
                     .words_if(op.cascade, "CASCADE")
                     .take(),
                 "drop column " + display(op.table, op.column));
}

void render(const RenameColumn& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE")
                     .name(op.table)
                     .words("RENAME COLUMN")
                     .identifier(op.column)
                     .words("TO")
                     .identifier(op.new_name)
                     .take(),
                 "rename column " + display(op.table, op.column) + " to " + std::string(op.new_name));
}

}  // namespace limbeck::postgresql
