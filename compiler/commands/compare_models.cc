#include "commands/compare_models.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "commands/database_catalog.h"
#include "commands/mistakes.h"
#include "commands/rename_option.h"
#include "limbeck/exit_code.h"
#include "pipeline/schema_at.h"

namespace limbeck {
namespace {

// Revisions that no other revises or depends on.
std::vector<std::string> heads_of(const RevisionGraph& graph) {
  std::vector<bool> is_head(graph.revisions.size(), true);
  for (const Revision& revision : graph.revisions) {
    for (std::size_t parent : revision.parents) is_head[parent] = false;
    for (std::size_t dependency : revision.dependencies) is_head[dependency] = false;
  }
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < graph.revisions.size(); ++i)
    if (is_head[i]) heads.push_back(graph.revisions[i].id);
  return heads;
}

void remove_denied(std::vector<LikelyRename>& renames, const std::vector<Rename>& denied) {
  std::erase_if(renames, [&](const LikelyRename& rename) {
    return std::any_of(denied.begin(), denied.end(),
                       [&](const Rename& other) { return rename_text(other) == rename_text(rename); });
  });
}

void pass_warnings(const DiagnosticSink& from, DiagnosticSink& to) {
  if (!from.has_errors()) to.add(from);
}

}  // namespace

absl::StatusOr<ModelsComparison> compare_models(const ToolFacts& facts, const RenameRequest& request,
                                                DiagnosticSink& sink) {
  if (facts.models.empty())
    return error_with_exit_code(
        kExitUsage, fmt::format("{} has no models to compare with; name their files in add_migrations({} MODELS "
                                "models.cc)",
                                facts.target, facts.target));
  ModelsComparison comparison;
  const NamingConvention naming(facts.options.naming_convention);
  DiagnosticSink in_migrations;
  comparison.heads = heads_of(build_graph(facts.files, {.allow_multiple_heads = true}, in_migrations));
  if (in_migrations.has_errors()) return mistakes("the migrations", in_migrations);
  comparison.head = schema_at(facts.files, comparison.heads,
                              {.naming = naming, .limits = limits_of(facts.options.dialects)}, in_migrations);
  if (in_migrations.has_errors()) return mistakes("the migrations", in_migrations);

  DiagnosticSink in_models;
  comparison.models = define_models(facts.models, naming, limits_of(facts.options.dialects), in_models);
  if (in_models.has_errors()) return mistakes("the models", in_models);
  const absl::StatusOr<std::vector<Rename>> renames =
      parse_renames("--rename", request.renames, comparison.head, comparison.models.schema);
  if (!renames.ok()) return renames.status();
  const absl::StatusOr<std::vector<Rename>> denied =
      parse_renames("--no-rename", request.no_renames, comparison.head, comparison.models.schema);
  if (!denied.ok()) return denied.status();

  GenerateOptions options{.naming = &naming, .filter = facts.filter, .renames = *renames};
  for (const std::string& name : facts.options.dialects) {
    options.dialects.push_back(find_dialect(name));
    const RenderOptions render = render_options(facts, *options.dialects.back());
    options.render.minimum_version = std::max(options.render.minimum_version, render.minimum_version);
    options.render.autoincrement_is_identity = render.autoincrement_is_identity;
  }
  comparison.generated = generate(comparison.head, comparison.models, options, in_models);
  if (in_models.has_errors()) return mistakes("the models", in_models);
  remove_denied(comparison.generated.likely_renames, *denied);
  pass_warnings(in_models, sink);
  return comparison;
}

std::string what_is_missing(const ToolFacts& facts, const Generated& generated) {
  std::string text = fmt::format("the models of {} ask for {} operation{} that no migration does", facts.target,
                                 generated.changes.size(), generated.changes.size() == 1 ? "" : "s");
  for (const LikelyRename& rename : generated.likely_renames)
    text += fmt::format("; perhaps {} was renamed to '{}'", renamed_thing(rename), rename.new_name);
  return text + "; write one: limbeck revision --autogenerate -m \"...\"";
}

}  // namespace limbeck
