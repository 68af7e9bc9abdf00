#include "commands/drift_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "commands/database_drift.h"
#include "commands/revision_json.h"
#include "limbeck/arena.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

constexpr std::size_t kLongestDefinition = 300;  // longer ones are for programs

std::string_view name_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::kExtra:
      return "extra";
    case DifferenceKind::kMissing:
      return "missing";
    case DifferenceKind::kChanged:
      break;
  }
  return "changed";
}

bool says_both(const DriftedThing& thing) {
  return thing.kind == DifferenceKind::kChanged && thing.history != thing.database &&
         thing.history.size() <= kLongestDefinition && thing.database.size() <= kLongestDefinition;
}

std::string or_nothing(const std::string& definition) { return definition.empty() ? "nothing" : definition; }

std::string sentence(const DriftedThing& thing) {
  const std::string words = fmt::format("{} {}", name_of(thing.kind), thing.thing);
  if (!says_both(thing)) return words;
  return fmt::format("{}: the database has {}, the history says {}", words, or_nothing(thing.database),
                     or_nothing(thing.history));
}

std::string place(const DatabaseDrift& drift) {
  return drift.rows.empty() ? "base" : fmt::format("{}", fmt::join(drift.rows, ", "));
}

nlohmann::ordered_json json_of(const DriftedThing& thing) {
  const auto or_null = [](const std::string& text, bool is_there) {
    return is_there ? nlohmann::ordered_json(text) : nlohmann::ordered_json(nullptr);
  };
  return {{"kind", std::string(name_of(thing.kind))},
          {"object", thing.thing},
          {"history", or_null(thing.history, thing.kind != DifferenceKind::kExtra)},
          {"database", or_null(thing.database, thing.kind != DifferenceKind::kMissing)}};
}

std::string to_json(const DatabaseDrift& drift) {
  nlohmann::ordered_json differences = nlohmann::ordered_json::array(), unproven = differences;
  for (const DriftedThing& thing : drift.differences) differences.push_back(json_of(thing));
  for (const UnprovenThing& thing : drift.unproven) {
    unproven.push_back(json_of(thing.thing));
    unproven.back()["revision"] = thing.revision;
  }
  return json_text(
      {{"database", drift.url}, {"rows", drift.rows}, {"differences", differences}, {"unproven", unproven}});
}

std::string to_text(const DatabaseDrift& drift) {
  if (drift.differences.empty())
    return fmt::format("No drift: {} is as the migrations make it at {}.\n", drift.url, place(drift));
  std::string text;
  for (const DriftedThing& thing : drift.differences) text += sentence(thing) + "\n";
  return text;
}

absl::Status different(const DatabaseDrift& drift) {
  const std::size_t count = drift.differences.size();
  std::string text = fmt::format("{} differs from what the migrations make of it at {}: {} difference{}", drift.url,
                                 place(drift), count, count == 1 ? "" : "s");
  if (drift.rows.size() <= 1)
    text += fmt::format("; limbeck diff --from URL --to {} --sql prints what brings it back", place(drift));
  return error_with_exit_code(kExitDifferent, text);
}

}  // namespace

void report_drift(ProjectInput& input, const std::string& url, OutputFormat format) {
  Arena arena;
  const ArenaScope scope(arena);
  const absl::StatusOr<DatabaseDrift> drift = find_drift(input, url);
  if (!drift.ok()) return input.answer(drift.status(), format);
  for (const UnprovenThing& thing : drift->unproven)
    input.say(
        fmt::format("note: {}; SQL of revision {} speaks of it, and no .effects say what it does, so that this is "
                    "not counted",
                    sentence(thing.thing), thing.revision));
  input.answer(format == OutputFormat::kJson ? to_json(*drift) : to_text(*drift), format);
  if (!drift->differences.empty()) input.answer(different(*drift), format);
}

}  // namespace limbeck
