#include <array>

#include "dialect/split_statements.h"
#include "dialect/sqlite/render.h"
#include "dialect/trigger_text.h"

namespace limbeck::sqlite {
namespace {

// What stands behind the table.
constexpr std::array<std::string_view, 3> kBehindTable = {"FOR", "WHEN", "BEGIN"};

}  // namespace

std::string trigger_text(const Trigger& trigger, const ObjectName& table) {
  std::string_view text = trigger.sql.sqlite;
  while (!text.empty() && (text.back() == ';' || text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return trigger_with_table(text, quoted(table.name), lexis(), kBehindTable);
}

void render(const CreateTrigger& op, Pass& pass) {
  const std::string name(op.trigger.name);
  const std::string_view text = op.trigger.sql.sqlite;
  if (text.data() == nullptr)
    return pass.error(
        "LBK407", op.trigger.at,
        "trigger '" + name + "' has no text for sqlite; give it one, or .sqlite = \"\" where it is not needed");
  if (text.empty()) return;
  const std::string statement =
      sql("CREATE TRIGGER").identifier(op.trigger.name).words(trigger_text(op.trigger, op.table)).take();
  const SplitText split = split_statements(statement, lexis());
  if (!split.code.empty()) return pass.error(split.code, op.trigger.at, split.message);
  if (split.statements.size() != 1)
    return pass.error(
        "LBK501", op.trigger.at,
        "the text of trigger '" + name + "' is not one trigger; write its statements between BEGIN and END");
  pass.statement(statement, "create trigger " + name);
}

void render(const DropTrigger& op, Pass& pass) {
  const Table* table = pass.change.before.find_table(op.table);
  if (table != nullptr)
    for (const Trigger& trigger : table->triggers)
      if (trigger.name == op.name && trigger.sql.sqlite.empty()) return;
  pass.statement(sql("DROP TRIGGER").words_if(op.if_exists, "IF EXISTS").identifier(op.name).take(),
                 "drop trigger " + std::string(op.name));
}

}  // namespace limbeck::sqlite
