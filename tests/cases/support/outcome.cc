#include "support/outcome.h"

#include <deque>
#include <optional>

#include "commands/compare_models.h"
#include "commands/generated_migration.h"
#include "commands/models_match.h"
#include "commands/rename_option.h"
#include "dump/catalog_dump.h"
#include "dump/dump.h"
#include "models/define_models.h"
#include "pipeline/compile.h"
#include "pipeline/replay.h"
#include "source/migration_source.h"
#include "support/history.h"

namespace limbeck {
namespace {

std::string section_of_dialect(const std::string& dialect) { return dialect == "postgresql" ? "postgres" : dialect; }

class Outcome {
 public:
  explicit Outcome(const History& history) : files_(history.files()) {}

  std::map<std::string, std::string> run(const std::vector<std::string>& dialects) {
    shown_ = files_.files.size() - files_.given.size();
    show_replay(dialects);
    DiagnosticSink sink;
    // Positions refer to it.
    const CompileOptions options{.name = "case",
                                 .dialects = dialects,
                                 .version_table_schema = "",
                                 .naming_convention = files_.naming_convention,
                                 .minimum_versions = files_.minimum_versions,
                                 .allow_multiple_heads = files_.allow_multiple_heads,
                                 .step_files = files_.step_files};
    const std::optional<Artifact> artifact = compile(files_.files.data(), files_.files.size(), options, sink);
    if (!files_.models_files.empty()) show_models(options, sink);
    sections_["diagnostics"] = format_with_base_names(sink.diagnostics());
    for (std::size_t i = 0; i < dialects.size(); ++i) {
      sections_[section_of_dialect(dialects[i]) + " up"];
      sections_[section_of_dialect(dialects[i]) + " down"];
      if (artifact) show_sql(*artifact, i, section_of_dialect(dialects[i]));
    }
    return std::move(sections_);
  }

 private:
  bool is_given(const std::string& file) const { return files_.given.count(file) > 0; }

  // Sections of several revisions say whose lines follow.
  std::string headed(const std::string& id, const std::string& text) const {
    return shown_ < 2 || text.empty() ? text : "# " + id + "\n" + text;
  }

  void show_replay(const std::vector<std::string>& dialects) {
    Arena arena;
    const ArenaScope scope(arena);
    DiagnosticSink sink;
    const RevisionGraph graph = build_graph(files_.files, sink);
    std::string &ops = sections_["ops"], &back = sections_["way back"], &catalog = sections_["catalog"];
    for (const Revision& revision : graph.revisions) sections_["graph"] += describe(graph, revision);
    const ReplayOptions options{.naming = NamingConvention(files_.naming_convention), .limits = limits_of(dialects)};
    replay(graph, options, sink, [&](const ReplayedRevision& replayed) {
      catalog = dump(replayed.after);
      if (is_given(replayed.revision->file->name)) return;
      ops += headed(replayed.revision->id, dump_changes(replayed.upgrade));
      back += headed(replayed.revision->id, dump_changes(replayed.downgrade));
    });
  }

  void show_models(const CompileOptions& options, DiagnosticSink& sink) {
    Arena arena;
    const ArenaScope scope(arena);
    ToolFacts facts;
    facts.files = files_.files;
    facts.models = files_.models_files;
    facts.options = options;
    if (options.dialects.empty())
      for (std::string_view name : dialect_names()) facts.options.dialects.emplace_back(name);
    facts.target = "case";
    facts.filter.exclude_names = files_.excluded_names;
    DiagnosticSink in_models;
    sections_["models"] = dump(
        define_models(facts.models, NamingConvention(options.naming_convention), limits_of(options.dialects), in_models)
            .schema);
    std::string &text = sections_["autogenerate"], &found = sections_["detected"];
    const absl::StatusOr<ModelsComparison> comparison =
        compare_models(facts, {files_.renames, files_.no_renames}, sink);
    if (in_models.has_errors()) return sink.add(in_models);
    if (!comparison.ok()) {
      found = std::string(comparison.status().message()) + "\n";
      return;
    }
    const NamingConvention naming(options.naming_convention);
    const Generated& generated = comparison->generated;
    const State head{comparison->head, {}, &naming};
    text = operations_source(generate_migration(operations_of(generated), head).upgrade, 0, Notes::kLosses);
    for (const GeneratedChange& change : generated.changes) found += limbeck::describe(change) + "\n";
    for (const LikelyRename& rename : generated.likely_renames) found += "renamed? " + rename_text(rename) + "\n";
    facts.models_match = ModelsMatch::kWarning;
    sections_["models match"] = format_match(facts);
  }

  std::string format_match(const ToolFacts& facts) {
    DiagnosticSink sink;
    check_models_match(facts, sink);
    return format_with_base_names(sink.diagnostics());
  }

  static std::string dump_changes(const std::vector<Change>& changes) {
    std::vector<Operation> operations;
    for (const Change& change : changes) operations.push_back(change.operation);
    return dump(operations);
  }

  static std::string describe(const RevisionGraph& graph, const Revision& revision) {
    std::string line = revision.id + ":";
    for (std::size_t parent : revision.parents) line += " " + graph.revisions[parent].id;
    if (!revision.dependencies.empty()) line += " after";
    for (std::size_t dependency : revision.dependencies) line += " " + graph.revisions[dependency].id;
    return line + " \"" + revision.message + "\"\n";
  }

  void show_sql(const Artifact& artifact, std::size_t dialect, const std::string& section) {
    for (const CompiledRevision& revision : artifact.revisions) {
      if (is_given(revision.file)) continue;
      const RenderedRevision& rendered = revision.dialects[dialect];
      sections_[section + " up"] += headed(revision.id, statements(rendered.upgrade));
      sections_[section + " down"] += headed(revision.id, statements(rendered.downgrade));
    }
  }

  static std::string statements(const RenderedScript& script) {
    std::string text;
    for (const Statement& statement : script.statements) {
      text += statement.step.empty() ? statement.sql + ";\n" : "-- C++ step " + statement.step + '\n';
    }
    return text;
  }

  std::string format_with_base_names(std::vector<Diagnostic> diagnostics) {
    for (Diagnostic& diagnostic : diagnostics) {
      diagnostic.at = with_base_name(diagnostic.at);
      for (DiagnosticNote& note : diagnostic.notes) note.at = with_base_name(note.at);
    }
    return format_diagnostics(diagnostics);
  }

  SourcePosition with_base_name(SourcePosition at) {
    const std::string file = at.file;
    base_names_.push_back(file.substr(file.rfind('/') + 1));
    return {base_names_.back().c_str(), at.line};
  }

  const HistoryFiles& files_;
  std::size_t shown_ = 0;
  std::map<std::string, std::string> sections_;
  std::deque<std::string> base_names_;
};

}  // namespace

std::map<std::string, std::string> outcome_of(const History& history, const std::vector<std::string>& dialects) {
  return Outcome(history).run(dialects);
}

std::string dialect_of_section(const std::string& section) {
  const std::size_t space = section.rfind(' ');
  if (space == std::string::npos) return {};
  const std::string word = section.substr(0, space), direction = section.substr(space + 1);
  if (direction != "up" && direction != "down") return {};
  return word == "postgres" ? "postgresql" : word;
}

}  // namespace limbeck
