#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"
#include "apply/table_parts.h"
#include "catalog/sequence_form.h"

namespace limbeck {
namespace {

// Options that no database takes together.
bool check_options(Application& application, const Sequence& sequence) {
  const std::string what = "sequence " + quoted(sequence.name);
  if (sequence.type != nullptr && !is_integer(*sequence.type)) {
    application.error("LBK219", what + " needs SmallInteger, Integer or BigInteger");
    return false;
  }
  if (sequence.increment.given && sequence.increment.value == 0) {
    application.error("LBK219", what + ": an increment of 0 counts nothing");
    return false;
  }
  const Sequence full = explicit_form(sequence);
  if (full.minvalue.value < full.maxvalue.value && full.start.value >= full.minvalue.value &&
      full.start.value <= full.maxvalue.value)
    return true;
  application.error("LBK219", what + ": it starts at " + std::to_string(full.start.value) + ", which is not between " +
                                  std::to_string(full.minvalue.value) + " and " + std::to_string(full.maxvalue.value));
  return false;
}

bool check_goes_on(Application& application, const AlterSequence& operation, const Sequence& from, const Sequence& to) {
  const Sequence b = explicit_form(to);
  const std::string limits = std::to_string(b.minvalue.value) + " and " + std::to_string(b.maxvalue.value);
  if (const OptionalInteger& restart = operation.restart; restart.given) {
    if (restart.value >= b.minvalue.value && restart.value <= b.maxvalue.value) return true;
    application.error("LBK219", "sequence " + quoted(from.name) + ": it restarts at " + std::to_string(restart.value) +
                                    ", which is not between " + limits);
    return false;
  }
  if (have_common_number(from, to)) return true;
  application.error("LBK219", "sequence " + quoted(from.name) + ": none of its numbers is between the new limits " +
                                  limits + "; say with .restart where it goes on");
  return false;
}

// "table.column" or "schema.table.column".
bool check_owner(Application& application, std::string_view owner) {
  if (owner.empty()) return true;
  const std::size_t dot = owner.rfind('.');
  if (dot == std::string_view::npos) {
    application.error("LBK209", ".owned_by takes \"table.column\", not \"" + std::string(owner) + "\"");
    return false;
  }
  const Table* table = application.find_table(parse_object_name(owner.substr(0, dot)));
  return table != nullptr && application.find_column(*table, owner.substr(dot + 1)) != nullptr;
}

void give(OptionalInteger& option, const OptionalInteger& value) {
  if (value.given) option = value;
}

// `sequence` with what `change` gives. The rest stays as it is, also where it was the default of another direction; but
// limits that are those of the type change with it.
Sequence altered(Sequence sequence, const Sequence& change) {
  const OptionalInteger start = explicit_form(sequence).start;
  if (change.type != nullptr) sequence.type = change.type;
  sequence = explicit_form(sequence);
  sequence.start = start;
  give(sequence.start, change.start);
  give(sequence.increment, change.increment);
  give(sequence.minvalue, change.minvalue);
  give(sequence.maxvalue, change.maxvalue);
  give(sequence.cache, change.cache);
  if (change.cycle != Choice::kNotGiven) sequence.cycle = change.cycle;
  if (change.unlogged != Choice::kNotGiven) sequence.unlogged = change.unlogged;
  if (change.owned_by.data() != nullptr) sequence.owned_by = change.owned_by;
  return sequence;
}

}  // namespace

void apply(const CreateSequence& operation, Application& application) {
  const Sequence& sequence = operation.sequence;
  if (!check_new<Sequence>(application, sequence.name, operation.if_not_exists) ||
      !check_relation_free(application, "sequence", sequence.name))
    return;
  if (!check_options(application, sequence) || !check_owner(application, sequence.owned_by)) return;
  application.catalog().put(normal_form(positioned(sequence, application)));
}

void apply(const AlterSequence& operation, Application& application) {
  const Sequence* before = find_object<Sequence>(application, operation.sequence.name);
  if (before == nullptr || !check_owner(application, operation.sequence.owned_by)) return;
  const Sequence after = altered(*before, operation.sequence);
  if (!check_options(application, after) || !check_goes_on(application, operation, *before, after)) return;
  if (normal_form(after) == *before && !operation.restart.given) {
    application.error("LBK217", "alter_sequence changes nothing: sequence " + quoted(before->name) + " is so already");
    return;
  }
  application.catalog().put(normal_form(after));
}

void apply(const DropSequence& operation, Application& application) {
  const Sequence* sequence = find_to_drop<Sequence>(operation, application);
  if (sequence == nullptr) return;
  if (!operation.cascade &&
      !check_unused(application, "sequence " + quoted(sequence->name), dependents_of(application.catalog(), *sequence)))
    return;
  remove_sequence(application.catalog(), operation.name);
}

}  // namespace limbeck
