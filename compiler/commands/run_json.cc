#include "commands/run_json.h"

#include "commands/revision_json.h"

namespace limbeck {
namespace {

using Object = nlohmann::ordered_json;

std::string_view id_of(const RevisionTable& table, std::uint32_t revision) {
  return table.view(table.revisions[revision].id);
}

Object ids(const RevisionTable& table, const std::vector<std::uint32_t>& revisions) {
  Object list = Object::array();
  for (std::uint32_t revision : revisions) list.push_back(id_of(table, revision));
  return list;
}

Object step_json(const RevisionTable& table, const Plan& plan, const Step& step) {
  if (step.direction == Direction::kStamp) {
    const StampEnds ends = stamp_ends(plan, step);
    return {{"operation", "stamp"}, {"from", ids(table, ends.from)}, {"to", ids(table, ends.to)}};
  }
  return {{"operation", step.direction == Direction::kUpgrade ? "upgrade" : "downgrade"},
          {"revision", id_of(table, step.revision)},
          {"message", table.view(table.revisions[step.revision].message)}};
}

Object steps_json(const RevisionTable& table, const Plan& plan) {
  Object steps = Object::array();
  for (const Step& step : plan.steps) steps.push_back(step_json(table, plan, step));
  return steps;
}

}  // namespace

std::string run_json(const RevisionTable& table, const Plan& plan, const MigrateResult& result, std::string_view url) {
  return json_text(
      {{"database", url}, {"steps", steps_json(table, plan)}, {"notes", plan.notes}, {"rows", result.rows}});
}

std::string script_json(const RevisionTable& table, const Plan& plan, std::string_view dialect, std::string_view sql) {
  return json_text({{"dialect", dialect}, {"steps", steps_json(table, plan)}, {"notes", plan.notes}, {"sql", sql}});
}

}  // namespace limbeck
