#include "case_graph.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "fmt/format.h"
#include "graph/graph.h"
#include "pipeline/artifact.h"

namespace limbeck::conformance {
namespace {

constexpr int kLine = 1;

struct CodeKind {
  std::string_view code, kind;
  int rank;  // the first three are looked for revision by revision
};

constexpr CodeKind kKinds[] = {
    {"LBK108", "self_loop", 0},
    {"LBK116", "dependency_self_loop", 0},
    {"LBK103", "illegal_revision_id", 0},
    {"LBK102", "duplicate_revision", 1},
    {"LBK112", "duplicate_label", 2},
    {"LBK107", "missing_depends_on", 3},
    {"LBK106", "missing_down_revision", 4},
    {"LBK109", "cycle", 5},
    {"LBK117", "dependency_cycle", 6},
};

std::optional<std::string> first_kind(const std::vector<Diagnostic>& diagnostics) {
  const CodeKind* first = nullptr;
  std::string_view file;
  for (const Diagnostic& diagnostic : diagnostics) {
    for (const CodeKind& kind : kKinds) {
      if (diagnostic.code != kind.code) continue;
      const std::string_view at = diagnostic.at.file;
      if (first != nullptr && std::pair(first->rank, file) <= std::pair(kind.rank, at)) continue;
      first = &kind;
      file = at;
    }
  }
  return first == nullptr ? std::nullopt : std::optional<std::string>(first->kind);
}

CompiledRevision compiled(const Revision& revision, std::size_t statements) {
  CompiledRevision out;
  out.id = revision.id;
  out.message = revision.message;
  out.file = revision.file->name;
  out.line = kLine;
  out.parents.assign(revision.parents.begin(), revision.parents.end());
  out.dependencies.assign(revision.dependencies.begin(), revision.dependencies.end());
  out.effective_dependencies = static_cast<std::uint32_t>(revision.effective_dependencies);
  out.dependency_names.assign(revision.migration->depends_on.begin(), revision.migration->depends_on.end());
  out.labels.assign(revision.migration->branch_labels.begin(), revision.migration->branch_labels.end());
  out.dialects.resize(1);
  for (RenderedScript* script : {&out.dialects[0].upgrade, &out.dialects[0].downgrade})
    script->statements.assign(statements, {"SELECT 1", "select", {"any.cc", kLine}});
  return out;
}

// Names has no other way to take a list whose length is not known before.
template <std::size_t... I>
Names names_of(const std::vector<const char*>& texts, std::index_sequence<I...>) {
  return Names({std::string_view(texts[I])...});
}

template <std::size_t N = Names::kMaximum>
Names names_of(const std::vector<const char*>& texts) {
  if constexpr (N == 0) {
    return Names();
  } else {
    return texts.size() == N ? names_of(texts, std::make_index_sequence<N>()) : names_of<N - 1>(texts);
  }
}

}  // namespace

CaseGraph::CaseGraph(const std::vector<CaseRevision>& revisions, std::size_t statements) {
  for (const CaseRevision& revision : revisions) {
    const char* const file = keep(fmt::format("{:06}.cc", files_.size()));
    Migration& migration = migrations_.emplace_back();
    migration.id = keep(revision.id);
    migration.revises = keep(revision.parents);
    migration.depends_on = keep(revision.dependencies);
    migration.branch_labels = keep(revision.labels);
    migration.upgrade = [](Operations&) {};
    // So that a list of names stands where its migration does.
    files_.push_back({file, file, &migration, &kLine});
  }
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(files_, sink);
  error_kind_ = first_kind(sink.diagnostics());
  if (error_kind_) return;
  Artifact artifact;
  artifact.name = "conformance";
  artifact.dialects = {"any"};
  for (const Revision& revision : graph.revisions) artifact.revisions.push_back(compiled(revision, statements));
  image_ = std::make_unique<TableImage>(artifact);
}

Names CaseGraph::keep(const std::vector<std::string>& names) {
  std::vector<const char*> texts;
  for (const std::string& name : names) texts.push_back(keep(name));
  if (texts.size() > Names::kMaximum) throw std::runtime_error("more names than a migration may have");
  return names_of(texts);
}

}  // namespace limbeck::conformance
