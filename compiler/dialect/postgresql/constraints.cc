#include "dialect/constraint_text.h"
#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::string exclude_element(const ExcludeElement& element) {
  return index_column(element.element) + " WITH " + std::string(element.with);
}

SqlWriter constraint(std::string_view name) { return sql("CONSTRAINT").identifier(name); }

SqlWriter& deferring(SqlWriter& text, bool deferrable, bool deferred) {
  return text.words_if(deferrable || deferred, "DEFERRABLE").words_if(deferred, "INITIALLY DEFERRED");
}

std::string not_valid(bool yes) { return yes ? " NOT VALID" : ""; }

std::string using_index(std::string_view name, std::string_view kind, std::string_view index, bool deferrable,
                        bool deferred) {
  SqlWriter text = constraint(name).words(kind).words("USING INDEX").identifier(index);
  return deferring(text, deferrable, deferred).take();
}

}  // namespace

std::string constraint_definition(const PrimaryKey& key) {
  SqlWriter text = constraint(key.constraint_name).words("PRIMARY KEY").identifiers(key.columns);
  if (!key.included.empty()) text.words("INCLUDE").identifiers(key.included);
  return deferring(text, key.is_deferrable, key.is_initially_deferred).take();
}

std::string constraint_definition(const Unique& unique, Pass& pass) {
  if (unique.nulls_are_equal) require_version(15, "NULLS NOT DISTINCT", unique.at, pass);
  SqlWriter text = constraint(unique.constraint_name).words("UNIQUE");
  text.words_if(unique.nulls_are_equal, "NULLS NOT DISTINCT").identifiers(unique.columns);
  if (!unique.included.empty()) text.words("INCLUDE").identifiers(unique.included);
  return deferring(text, unique.is_deferrable, unique.is_initially_deferred).take();
}

std::string constraint_definition(const Check& check) {
  return constraint_text(style(), check) + (check.is_no_inherit ? " NO INHERIT" : "") + not_valid(check.is_not_valid);
}

std::string constraint_definition(const ForeignKey& key) {
  return constraint_text(style(), key) + not_valid(key.is_not_valid);
}

std::string constraint_definition(const Exclude& exclude) {
  SqlWriter text = constraint(exclude.constraint_name).words("EXCLUDE");
  if (!exclude.method.empty()) text.words("USING").identifier(exclude.method);
  text.list(exclude.elements, exclude_element);
  if (!exclude.predicate.empty()) text.words("WHERE").parens(exclude.predicate);
  return deferring(text, exclude.is_deferrable, exclude.is_initially_deferred).take();
}

void add_constraint(const ObjectName& table, std::string_view definition, std::string_view name, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(table).words("ADD").words(definition).take(),
                 "add constraint " + std::string(name) + " to " + display(table));
}

void render(const CreatePrimaryKey& op, Pass& pass) {
  const PrimaryKey& key = *pass.change.after.find_table(op.table)->primary_key;
  const std::string definition = op.using_index.empty()
                                     ? constraint_definition(key)
                                     : using_index(key.constraint_name, "PRIMARY KEY", op.using_index,
                                                   key.is_deferrable, key.is_initially_deferred);
  add_constraint(op.table, definition, key.constraint_name, pass);
}

void render(const CreateUniqueConstraint& op, Pass& pass) {
  for (const Unique* unique : added_items(pass.change).uniques) {
    const std::string definition = op.using_index.empty()
                                       ? constraint_definition(*unique, pass)
                                       : using_index(unique->constraint_name, "UNIQUE", op.using_index,
                                                     unique->is_deferrable, unique->is_initially_deferred);
    add_constraint(op.table, definition, unique->constraint_name, pass);
  }
}

void render(const CreateForeignKey& op, Pass& pass) {
  for (const ForeignKey* key : added_items(pass.change).foreign_keys) {
    require_for_partitioned(op.table, *key, pass);
    add_constraint(op.table, constraint_definition(*key), key->constraint_name, pass);
  }
}

void render(const CreateCheckConstraint& op, Pass& pass) {
  for (const Check* check : added_items(pass.change).checks)
    add_constraint(op.table, constraint_definition(*check), check->constraint_name, pass);
}

void render(const CreateExcludeConstraint& op, Pass& pass) {
  for (const Exclude* exclude : added_items(pass.change).excludes) {
    require_for_partitioned(op.table, *exclude, pass);
    add_constraint(op.table, constraint_definition(*exclude), exclude->constraint_name, pass);
  }
}

void render(const DropConstraint& op, Pass& pass) {
  const std::vector<Reference> references = release_references(pass.change.before.find_table(op.table), op.name, pass);
  pass.statement(sql("ALTER TABLE")
                     .name(op.table)
                     .words("DROP CONSTRAINT")
                     .words_if(op.if_exists, "IF EXISTS")
                     .identifier(op.name)
                     .words_if(op.cascade, "CASCADE")
                     .take(),
                 "drop constraint " + std::string(op.name) + " of " + display(op.table));
  restore_references(references, pass);
}

void render(const RenameConstraint& op, Pass& pass) {
  pass.statement(
      sql("ALTER TABLE")
          .name(op.table)
          .words("RENAME CONSTRAINT")
          .identifier(op.name)
          .words("TO")
          .identifier(op.new_name)
          .take(),
      "rename constraint " + std::string(op.name) + " of " + display(op.table) + " to " + std::string(op.new_name));
}

void render(const ValidateConstraint& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(op.table).words("VALIDATE CONSTRAINT").identifier(op.name).take(),
                 "validate constraint " + std::string(op.name) + " of " + display(op.table));
}

}  // namespace limbeck::postgresql
