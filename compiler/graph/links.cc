#include <algorithm>
#include <string>

#include "graph/checks.h"

namespace limbeck {
namespace {

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

class Links {
 public:
  Links(std::vector<Revision>& revisions, const RevisionNames& names, DiagnosticSink& sink)
      : revisions_(revisions), names_(names), sink_(sink) {}

  std::size_t run() {
    for (Revision& revision : revisions_) {
      link(revision, revision.migration->revises, false, revision.parents);
      link(revision, revision.migration->depends_on, true, revision.dependencies);
    }
    return unknown_parents_;
  }

 private:
  void link(Revision& revision, const Names& written, bool labels_too, std::vector<std::size_t>& links) {
    const SourcePosition at = place_of(written, revision);
    for (std::string_view name : written) {
      const std::size_t* target = find(name, labels_too);
      if (names_.duplicates.count(name) > 0) revision.in_doubt = true;
      if (target == nullptr) {
        revision.in_doubt = true;
        if (!labels_too) ++unknown_parents_;
        report_unknown(name, labels_too, at);
      } else if (&revisions_[*target] == &revision) {
        revision.in_doubt = true;
        report_self_loop(revision, labels_too, at);
      } else if (std::find(links.begin(), links.end(), *target) != links.end()) {
        sink_.error("LBK113", at, "the revision " + quoted(name) + " stands twice; name it once");
      } else {
        links.push_back(*target);
      }
    }
  }

  const std::size_t* find(std::string_view name, bool labels_too) const {
    if (const auto id = names_.ids.find(name); id != names_.ids.end()) return &id->second;
    if (!labels_too) return nullptr;
    const auto label = names_.labels.find(name);
    return label == names_.labels.end() ? nullptr : &label->second;
  }

  void report_self_loop(const Revision& revision, bool is_dependency, SourcePosition at) {
    if (is_dependency)
      sink_.error("LBK116", at, "revision " + quoted(revision.id) + " depends on itself; name another, or none");
    else
      sink_.error("LBK108", at, "revision " + quoted(revision.id) + " revises itself; name another, or none");
  }

  void report_unknown(std::string_view name, bool labels_too, SourcePosition at) {
    std::vector<std::string_view> candidates;
    for (const Revision& revision : revisions_) candidates.push_back(revision.id);
    if (labels_too)
      for (const auto& [label, revision] : names_.labels) candidates.push_back(label);
    std::sort(candidates.begin(), candidates.end());
    std::string hint = did_you_mean(name, candidates);
    for (const auto* map : {&names_.labels, &names_.tags}) {
      const auto place = map->find(name);
      if (place != map->end())
        hint = "; it is a label or tag of revision " + quoted(revisions_[place->second].id) + ", write that id";
    }
    if (labels_too)
      sink_.error("LBK107", at, ".depends_on: no revision and no branch label " + quoted(name) + hint);
    else
      sink_.error("LBK106", at, ".revises: no revision " + quoted(name) + hint);
  }

  std::vector<Revision>& revisions_;
  const RevisionNames& names_;
  DiagnosticSink& sink_;
  std::size_t unknown_parents_ = 0;
};

// Who is in doubt, or has somebody in doubt among its ancestors.
std::vector<bool> find_floating(const std::vector<Revision>& revisions) {
  std::vector<std::vector<std::size_t>> children(revisions.size());
  std::vector<std::size_t> work;
  std::vector<bool> floating(revisions.size());
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    for (std::size_t parent : revisions[i].parents) children[parent].push_back(i);
    if (revisions[i].in_doubt) work.push_back(i);
  }
  while (!work.empty()) {
    const std::size_t i = work.back();
    work.pop_back();
    if (floating[i]) continue;
    floating[i] = true;
    work.insert(work.end(), children[i].begin(), children[i].end());
  }
  return floating;
}

}  // namespace

std::size_t link_revisions(std::vector<Revision>& revisions, const RevisionNames& names, DiagnosticSink& sink) {
  return Links(revisions, names, sink).run();
}

void check_heads(const std::vector<Revision>& revisions, const RevisionNames& names, std::size_t unknown_parents,
                 DiagnosticSink& sink) {
  std::vector<bool> has_child(revisions.size());
  for (const Revision& revision : revisions)
    for (std::size_t parent : revision.parents) has_child[parent] = true;
  std::vector<const Revision*> heads, known;  // known: no unknown parent hangs above
  const std::vector<bool> floating = find_floating(revisions);
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    if (has_child[i] || names.ids.at(revisions[i].id) != i) continue;
    heads.push_back(&revisions[i]);
    if (!floating[i]) known.push_back(&revisions[i]);
  }
  // Putting an unknown parent right takes away one head at most.
  if (heads.size() < 2 || heads.size() - 1 <= unknown_parents) return;
  if (known.size() > 1) heads = known;

  std::string list;
  for (const Revision* head : heads) list += (list.empty() ? "\"" : ", \"") + head->id + "\"";
  const Revision& last = *heads.back();
  Diagnostic& diagnostic =
      sink.error("LBK110", place_of(last.migration->revises, last),
                 "the history has " + std::to_string(heads.size()) + " heads: " + list +
                     "; let one revise the other, or add a migration that merges them: .revises = {" + list + "}");
  for (const Revision* head : heads)
    if (head != &last)
      diagnostic.notes.push_back({place_of(head->migration->revises, *head), quoted(head->id) + " is a head, too"});
}

}  // namespace limbeck
