#include <algorithm>
#include <functional>
#include <vector>

#include "catalog/names.h"
#include "catalog/sequence_form.h"
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

ObjectName table_of(std::string_view column) { return parse_object_name(column.substr(0, column.rfind('.'))); }

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

Sequence sequence_of_identity(const Identity& identity, const Type& type) {
  return {.name = {},
          .type = &type,
          .increment = identity.increment,
          .minvalue = identity.minvalue,
          .maxvalue = identity.maxvalue};
}

// The first that its limits allow; of an explicit form.
long long first_number(const Sequence& sequence) {
  return sequence.increment.value > 0 ? sequence.minvalue.value : sequence.maxvalue.value;
}

// `read` puts the last number into limbeck_last, `restart` goes on at a number. ALTER SEQUENCE refuses limits that
// leave that number out.
void move_into_limits(const Sequence& from, const Sequence& to, const std::string& read,
                      const std::function<std::string(const std::string& number)>& restart, std::string summary,
                      Pass& pass) {
  const Sequence a = explicit_form(from), b = explicit_form(to);
  const bool ascends = b.increment.value > 0;
  const long long first = first_number(b);
  if (ascends ? first <= a.minvalue.value : first >= a.maxvalue.value) return;
  if (!have_common_number(a, b)) return;
  const std::string number = std::to_string(first);
  pass.statement("DO $limbeck$\nDECLARE\n  limbeck_last bigint;\nBEGIN\n  " + read + ";\n  IF limbeck_last " +
                     (ascends ? "< " : "> ") + number + " THEN\n    " + restart(number) +
                     ";\n  END IF;\nEND\n$limbeck$",
                 std::move(summary));
}

struct NewSequence {
  std::string_view made;    // as the server calls it
  std::string_view wanted;  // as the schema does
};

void rename(const ObjectName& table, std::string_view from, std::string_view to, Pass& pass) {
  pass.statement(sql("ALTER SEQUENCE").name({table.schema, from}).words("RENAME TO").identifier(to).take(),
                 "rename sequence " + std::string(from) + " to " + std::string(to));
}

// Those first whose new name no other has; where each waits for the next, one steps aside.
void rename(const ObjectName& table, std::vector<NewSequence> sequences, Pass& pass) {
  std::erase_if(sequences, [](const NewSequence& sequence) { return sequence.made == sequence.wanted; });
  const auto is_in_use = [&](std::string_view name) {
    return std::any_of(sequences.begin(), sequences.end(),
                       [&](const NewSequence& other) { return other.made == name; });
  };
  while (!sequences.empty()) {
    const auto next = std::find_if(sequences.begin(), sequences.end(),
                                   [&](const NewSequence& sequence) { return !is_in_use(sequence.wanted); });
    if (next != sequences.end()) {
      rename(table, next->made, next->wanted, pass);
      sequences.erase(next);
      continue;
    }
    const std::string_view aside = choose_name(table.name, {}, "seq", [&](std::string_view name) {
      return is_in_use(name) || pass.change.before.has_relation({table.schema, name}) ||
             pass.change.after.has_relation({table.schema, name});
    });
    rename(table, sequences.front().made, aside, pass);
    sequences.front().made = aside;
  }
}

}  // namespace

void render(const CreateSequence& op, Pass& pass) {
  if (op.sequence.unlogged == Choice::kYes) require_version(15, "UNLOGGED SEQUENCE", op.sequence.at, pass);
  Sequence made = op.sequence;
  const bool waits = !made.owned_by.empty() && has_other_owner(table_of(made.owned_by), pass);
  if (waits) made.owned_by = {};
  pass.statement(sql(made.unlogged == Choice::kYes ? "CREATE UNLOGGED SEQUENCE" : "CREATE SEQUENCE")
                     .words_if(op.if_not_exists, "IF NOT EXISTS")
                     .name(made.name)
                     .words(definition(made, {}, pass))
                     .take(),
                 "create sequence " + display(made.name));
  if (!waits) return;
  give_owner_of(table_of(op.sequence.owned_by), made.name, pass);
  render(AlterSequence{.sequence = {.name = made.name, .owned_by = op.sequence.owned_by}}, pass);
}

void render(const AlterSequence& op, Pass& pass) {
  const std::string changes = definition(op.sequence, op.restart, pass);
  const std::string summary = "alter sequence " + display(op.sequence.name);
  const Sequence *from = pass.change.before.find<Sequence>(op.sequence.name),
                 *to = pass.change.after.find<Sequence>(op.sequence.name);
  if (!op.sequence.owned_by.empty() && from != nullptr && from->owned_by.empty())
    give_owner_of(table_of(op.sequence.owned_by), op.sequence.name, pass);
  if (from != nullptr && to != nullptr && !op.restart.given)
    move_into_limits(
        *from, *to, "SELECT last_value INTO limbeck_last FROM " + qualified(op.sequence.name),
        [&](const std::string& number) {
          return "ALTER SEQUENCE " + qualified(op.sequence.name) + " RESTART WITH " + number;
        },
        summary, pass);
  if (!changes.empty()) pass.statement(sql("ALTER SEQUENCE").name(op.sequence.name).words(changes).take(), summary);
  const bool is_free = op.sequence.owned_by.data() != nullptr && op.sequence.owned_by.empty();
  if (is_free && from != nullptr && !from->owned_by.empty())
    give_owner_back(table_of(from->owned_by), op.sequence.name, pass);
  if (op.sequence.unlogged == Choice::kNotGiven) return;
  require_version(15, "UNLOGGED SEQUENCE", op.sequence.at, pass);
  pass.statement(sql("ALTER SEQUENCE")
                     .name(op.sequence.name)
                     .words(op.sequence.unlogged == Choice::kYes ? "SET UNLOGGED" : "SET LOGGED")
                     .take(),
                 summary);
}

void render(const DropSequence& op, Pass& pass) { drop("SEQUENCE", op.name, op.if_exists, op.cascade, pass); }

std::string restart_elsewhere(const Column& column, const Identity& from, const Identity& to) {
  const Sequence present = sequence_of_identity(to, column.facets.type);
  if (have_common_number(sequence_of_identity(from, column.facets.type), present)) return {};
  return " RESTART WITH " + std::to_string(first_number(explicit_form(present)));
}

std::string serial_sequence(const ObjectName& table, std::string_view column) {
  return "pg_get_serial_sequence(" + literal(qualified(table)) + ", " + literal(column) + ')';
}

void move_identity_into_limits(const ObjectName& table, const Column& column, const Identity& from, const Identity& to,
                               Pass& pass) {
  const Type& type = column.facets.type;
  const std::string sequence = serial_sequence(table, column.facets.name);
  move_into_limits(
      sequence_of_identity(from, type), sequence_of_identity(to, type),
      "EXECUTE 'SELECT last_value FROM ' || " + sequence + " INTO limbeck_last",
      [&](const std::string& number) {
        return "EXECUTE 'ALTER SEQUENCE ' || " + sequence + " || ' RESTART WITH " + number + "'";
      },
      "move the sequence of " + display(table, column.facets.name), pass);
}

void name_sequences(const ObjectName& table, const List<Column::Facets>& columns, Pass& pass,
                    std::string_view dropped) {
  const auto is_taken = [&](std::string_view name) {
    return name != dropped && pass.change.before.has_relation({table.schema, name});
  };
  std::vector<NewSequence> sequences;
  for (const Column::Facets& column : columns) {
    if (!numbers_itself(column)) continue;
    const std::string_view made = choose_name(table.name, column.name, "seq", is_taken);
    if (std::any_of(sequences.begin(), sequences.end(), [&](const NewSequence& other) { return other.made == made; }))
      pass.error("LBK207", column.at,
                 "the sequence name '" + std::string(made) + "' of column '" + std::string(column.name) +
                     "' is taken by another column of the same create_table, which PostgreSQL refuses; add this column "
                     "with add_column");
    sequences.push_back({made, copy_text(sequence_of(table, column))});
  }
  rename(table, sequences, pass);
}

}  // namespace limbeck::postgresql
