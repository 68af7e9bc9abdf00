#include "catalog/names.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// "posts.id", "blog.posts.id"; "" is NONE.
std::string owner(std::string_view column) {
  if (column.empty()) return "NONE";
  std::string text;
  for (;;) {
    const std::size_t dot = column.find('.');
    text += qualified({{}, column.substr(0, dot)});
    if (dot == std::string_view::npos) return text;
    text += '.';
    column.remove_prefix(dot + 1);
  }
}

std::string definition(const Sequence& sequence, OptionalInteger restart, Pass& pass) {
  SqlWriter text = sql("");
  if (sequence.type != nullptr) text.words("AS").words(type_name(*sequence.type, sequence.at, pass));
  text.words(sequence_options({.start = sequence.start,
                               .restart = restart,
                               .increment = sequence.increment,
                               .minvalue = sequence.minvalue,
                               .maxvalue = sequence.maxvalue,
                               .cache = sequence.cache,
                               .cycle = sequence.cycle}));
  if (sequence.owned_by.data() != nullptr) text.words("OWNED BY").words(owner(sequence.owned_by));
  return text.take();
}

}  // namespace

void render(const CreateSequence& op, Pass& pass) {
  pass.statement(sql("CREATE SEQUENCE")
                     .words_if(op.if_not_exists, "IF NOT EXISTS")
                     .name(op.sequence.name)
                     .words(definition(op.sequence, {}, pass))
                     .take(),
                 "create sequence " + display(op.sequence.name));
}

void render(const AlterSequence& op, Pass& pass) {
  pass.statement(sql("ALTER SEQUENCE").name(op.sequence.name).words(definition(op.sequence, op.restart, pass)).take(),
                 "alter sequence " + display(op.sequence.name));
}

void render(const DropSequence& op, Pass& pass) { drop("SEQUENCE", op.name, op.if_exists, op.cascade, pass); }

void name_sequence(const ObjectName& table, const Column::Facets& column, Pass& pass) {
  if (column.sequence.empty()) return;
  const std::string made = default_sequence_name(table.name, column.name);
  if (made == column.sequence) return;
  pass.statement(sql("ALTER SEQUENCE").name({table.schema, made}).words("RENAME TO").identifier(column.sequence).take(),
                 "rename sequence " + made + " to " + std::string(column.sequence));
}

}  // namespace limbeck::postgresql
