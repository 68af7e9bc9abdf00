#include "commands/models_match.h"

#include "commands/compare_models.h"

namespace limbeck {

// What is wrong with the models themselves is reported where it stands, rather than as a refusal.
void check_models_match(const ToolFacts& facts, DiagnosticSink& sink) {
  if (facts.models_match == ModelsMatch::kOff || facts.models.empty()) return;
  Arena arena;
  const ArenaScope scope(arena);
  const NamingConvention naming(facts.options.naming_convention);
  DiagnosticSink in_models;
  define_models(facts.models, naming, limits_of(facts.options.dialects), in_models);
  if (in_models.has_errors()) return sink.add(in_models);
  const absl::StatusOr<ModelsComparison> comparison = compare_models(facts, {}, sink);
  if (!comparison.ok()) {
    sink.error("LBK243", {}, std::string(comparison.status().message()));
    return;
  }
  const Generated& generated = comparison->generated;
  if (generated.changes.empty()) return;
  const std::string message = what_is_missing(facts, generated);
  const SourcePosition at = comparison->models.at;
  Diagnostic& diagnostic = facts.models_match == ModelsMatch::kError ? sink.error("LBK243", at, message)
                                                                     : sink.warning("LBK243", at, message);
  for (const GeneratedChange& change : generated.changes) diagnostic.notes.push_back({at, describe(change)});
}

}  // namespace limbeck
