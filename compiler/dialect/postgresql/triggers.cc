#include <array>

#include "dialect/postgresql/render.h"
#include "dialect/trigger_text.h"

namespace limbeck::postgresql {
namespace {

// What may follow the events of a trigger.
constexpr std::array<std::string_view, 9> kBehindEvents = {"FROM", "NOT",  "DEFERRABLE", "INITIALLY", "REFERENCING",
                                                           "FOR",  "WHEN", "EXECUTE",    "ENABLE"};

// Only a constraint trigger can be deferred.
bool is_constraint(std::string_view text) {
  return mentions_name(text, "DEFERRABLE", lexis()) || mentions_name(text, "INITIALLY", lexis());
}

std::string_view state_words(TriggerState state) {
  switch (state) {
    case TriggerState::kEnabled:
      return "ENABLE";
    case TriggerState::kDisabled:
      return "DISABLE";
    case TriggerState::kReplica:
      return "ENABLE REPLICA";
    case TriggerState::kAlways:
      return "ENABLE ALWAYS";
  }
  return "";
}

}  // namespace

std::string create_trigger(const Trigger& trigger, const ObjectName& table) {
  const std::string_view written = trigger.sql.postgresql;
  return sql(is_constraint(written) ? "CREATE CONSTRAINT TRIGGER" : "CREATE TRIGGER")
      .identifier(trigger.name)
      .words(trigger_with_table(written, qualified(table), lexis(), kBehindEvents))
      .take();
}

void render(const CreateTrigger& op, Pass& pass) {
  const std::string_view written = op.trigger.sql.postgresql;
  if (written.data() == nullptr)
    return pass.error("LBK407", "trigger '" + std::string(op.trigger.name) +
                                    "' has no text for postgresql; give it one, or .postgresql = \"\" where there is "
                                    "nothing to do");
  if (written.empty()) return;
  pass.statement(std::string(without_end(create_trigger(op.trigger, op.table))),
                 "create trigger " + std::string(op.trigger.name) + " on " + display(op.table));
  if (op.trigger.state != TriggerState::kEnabled)
    render(SetTriggerState{op.table, op.trigger.name, op.trigger.state}, pass);
}

void render(const SetTriggerState& op, Pass& pass) {
  pass.statement(
      sql("ALTER TABLE").name(op.table).words(state_words(op.state)).words("TRIGGER").identifier(op.trigger).take(),
      "state of trigger " + std::string(op.trigger) + " on " + display(op.table));
}

void render(const DropTrigger& op, Pass& pass) {
  if (const Table* table = pass.change.before.find_table(op.table))
    for (const Trigger& trigger : table->triggers)
      if (trigger.name == op.name && trigger.sql.postgresql.empty()) return;
  pass.statement(
      sql("DROP TRIGGER").words_if(op.if_exists, "IF EXISTS").identifier(op.name).words("ON").name(op.table).take(),
      "drop trigger " + std::string(op.name) + " on " + display(op.table));
}

}  // namespace limbeck::postgresql
