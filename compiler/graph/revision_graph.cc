// Files -> drafts (names checked) -> links (names resolved) -> order. Drafts stand in the order of the files; only the
// last stage moves them.
#include "graph/revision_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/cycles.h"
#include "graph/order.h"
#include "graph/revision_name.h"

namespace limbeck {
namespace {

using NameIndex = std::unordered_map<std::string_view, std::uint32_t>;

std::string message_of(const MigrationFile& file) {
  return file.migration->message.empty() ? message_of_file(file.name) : std::string(file.migration->message);
}

// One line, so that lists and comments of one line stay such.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::vector<GraphRevision> read_files(const MigrationFile* files, std::size_t count, DiagnosticSink& sink) {
  std::vector<GraphRevision> revisions;
  revisions.reserve(count);
  for (const MigrationFile* file = files; file != files + count; ++file) {
    if (file->migration == nullptr) {
      sink.error("LBK101", {file->path, 1},
                 "this file defines no migration; write LIMBECK_MIGRATION { ... }; in it, or move it elsewhere");
      continue;
    }
    const std::string_view own_id = file->migration->id;
    const std::string_view id = own_id.empty() ? id_of_file(file->name) : own_id;
    revisions.push_back({.file = file,
                         .id = std::string(id),
                         .message = one_line(message_of(*file)),
                         .parents = {},
                         .dependencies = {}});
    const GraphRevision& revision = revisions.back();
    const char* const remedy = own_id.empty() ? "rename the file" : "change .id";
    if (const std::string problem = problem_with_id(id); !problem.empty())
      sink.error("LBK103", revision.position(), fmt::format("the revision id '{}' {}; {}", id, problem, remedy));
    else if (is_too_long_for_an_id(id))
      sink.error("LBK104", revision.position(),
                 fmt::format("the revision id '{}' has {} characters, but the version table holds {}; {}", id,
                             id.size(), kMaximumIdLength, remedy));
    if (file->migration->upgrade == nullptr)
      sink.error("LBK112", revision.position(),
                 "the migration has no .upgrade; write .upgrade = [](Operations& op) { ... }");
  }
  return revisions;
}

// Ids, each to the first file that has it.
NameIndex index_ids(const std::vector<GraphRevision>& revisions, DiagnosticSink& sink) {
  NameIndex ids;
  ids.reserve(revisions.size());
  for (std::uint32_t i = 0; i < revisions.size(); ++i) {
    const auto [earlier, is_new] = ids.emplace(revisions[i].id, i);
    if (is_new) continue;
    sink.error("LBK102", revisions[i].position(),
               fmt::format("the revision id '{}' is used twice; each file needs its own", revisions[i].id))
        .notes.push_back({revisions[earlier->second].position(), "the other one is here"});
  }
  return ids;
}

// Labels and tags; a name that is taken is reported and left out.
NameIndex index_names(const std::vector<GraphRevision>& revisions, const NameIndex& ids, DiagnosticSink& sink) {
  NameIndex names;
  NameIndex labels;
  for (std::uint32_t i = 0; i < revisions.size(); ++i) {
    const auto add = [&](const Names& list, std::string_view what, bool is_label) {
      for (const std::string_view name : list) {
        const auto id = ids.find(name);
        const auto [earlier, is_new] = names.emplace(name, i);
        if (name.empty() || is_reserved(name)) {
          sink.error("LBK110", list.at(), fmt::format("'{}' cannot be a {}: it {}", name, what, problem_with_id(name)));
        } else if (is_label && !problem_with_id(name).empty()) {
          sink.error("LBK110", list.at(), fmt::format("'{}' cannot be a {}: it {}", name, what, problem_with_id(name)));
        } else if (id != ids.end() || !is_new) {
          const std::uint32_t other = id != ids.end() ? id->second : earlier->second;
          sink.error("LBK110", list.at(),
                     fmt::format("the {} '{}' is the name of another revision already", what, name))
              .notes.push_back({revisions[other].position(), fmt::format("of '{}', here", revisions[other].id)});
        } else if (is_label) {
          labels.emplace(name, i);
        }
      }
    };
    add(revisions[i].migration().branch_labels, "branch label", true);
    add(revisions[i].migration().tags, "tag", false);
  }
  return labels;
}

// Turns the names that migrations give into indices.
class Resolver {
 public:
  Resolver(std::vector<GraphRevision>& revisions, DiagnosticSink& sink)
      : revisions_(revisions),
        sink_(sink),
        ids_(index_ids(revisions, sink)),
        labels_(index_names(revisions, ids_, sink)) {}

  void resolve_all() {
    for (std::uint32_t i = 0; i < revisions_.size(); ++i) {
      resolve_parents(i);
      resolve_dependencies(i);
    }
  }

 private:
  void resolve_parents(std::uint32_t child) {
    GraphRevision& revision = revisions_[child];
    const Names& names = revision.migration().revises;
    for (const std::string_view name : names) {
      const auto found = ids_.find(name);
      if (found == ids_.end()) {
        unknown("LBK105", revision, names, name, "parent", ids_, revision.parents, child);
      } else if (found->second == child) {
        sink_.error("LBK107", names.at(), fmt::format("'{}' revises itself", name));
        revision.replayable = false;
      } else {
        add(revision.parents, found->second, names, name, "parent");
      }
    }
  }

  void resolve_dependencies(std::uint32_t child) {
    GraphRevision& revision = revisions_[child];
    const Names& names = revision.migration().depends_on;
    for (const std::string_view name : names) {
      const auto id = ids_.find(name);
      const auto label = labels_.find(name);
      if (id == ids_.end() && label == labels_.end()) {
        unknown("LBK106", revision, names, name, "dependency", ids_, revision.dependencies, child);
        continue;
      }
      const std::uint32_t index = id != ids_.end() ? id->second : label->second;
      if (index == child) {
        sink_.error("LBK107", names.at(), fmt::format("'{}' depends on itself", revision.id));
        revision.replayable = false;
      } else if (std::find(revision.parents.begin(), revision.parents.end(), index) == revision.parents.end()) {
        add(revision.dependencies, index, names, name, "dependency");
      }
    }
  }

  void add(std::vector<std::uint32_t>& list, std::uint32_t index, const Names& names, std::string_view name,
           std::string_view what) {
    if (std::find(list.begin(), list.end(), index) != list.end())
      sink_.error("LBK111", names.at(), fmt::format("the {} '{}' is named twice", what, name));
    else
      list.push_back(index);
  }

  // Goes on with the name that was probably meant, so that one slip of the pen is one diagnostic.
  void unknown(std::string_view code, GraphRevision& revision, const Names& names, std::string_view name,
               std::string_view what, const NameIndex& known, std::vector<std::uint32_t>& list, std::uint32_t child) {
    if (candidates_.empty())
      for (const GraphRevision& candidate : revisions_) candidates_.push_back(candidate.id);
    const std::string_view guess = nearest(name, candidates_);
    const std::string hint = guess.empty() ? "" : fmt::format("; did you mean '{}'?", guess);
    sink_.error(code, names.at(),
                fmt::format("no revision '{}', which '{}' names as its {}{}", name, revision.id, what, hint));
    if (const auto meant = known.find(guess); !guess.empty() && meant != known.end() && meant->second != child)
      list.push_back(meant->second);
    else
      revision.replayable = false;
  }

  std::vector<GraphRevision>& revisions_;
  DiagnosticSink& sink_;
  NameIndex ids_;
  NameIndex labels_;
  std::vector<std::string_view> candidates_;
};

void check_heads(const std::vector<GraphRevision>& revisions, DiagnosticSink& sink) {
  std::vector<bool> has_child(revisions.size());
  for (const GraphRevision& revision : revisions)
    for (const std::uint32_t parent : revision.parents) has_child[parent] = true;
  std::vector<const GraphRevision*> heads;
  for (std::uint32_t i = 0; i < revisions.size(); ++i)
    if (!has_child[i]) heads.push_back(&revisions[i]);
  if (heads.size() < 2) return;

  std::string names;
  for (const GraphRevision* head : heads)
    names += fmt::format("{}'{}'", names.empty() ? "" : head == heads.back() ? " and " : ", ", head->id);
  const GraphRevision& last = *heads.back();
  Diagnostic& diagnostic = sink.error(
      "LBK109", last.revises_position(),
      fmt::format("the history has {} heads: {}; let one revise the other, or write a migration that .revises both",
                  heads.size(), names));
  if (heads.size() > 2) {
    const std::size_t both = diagnostic.message.rfind("both");
    diagnostic.message.replace(both, 4, "all of them");
  }
  for (const GraphRevision* head : heads)
    if (head != &last)
      diagnostic.notes.push_back({head->revises_position(), fmt::format("'{}' is a head, too", head->id)});
}

}  // namespace

SourcePosition GraphRevision::revises_position() const {
  return migration().revises.empty() ? position() : migration().revises.at();
}

RevisionGraph build_graph(const MigrationFile* files, std::size_t count, DiagnosticSink& sink) {
  RevisionGraph graph;
  graph.revisions = read_files(files, count, sink);
  Resolver(graph.revisions, sink).resolve_all();
  report_cycles(graph.revisions, sink);
  check_heads(graph.revisions, sink);
  put_in_order(graph.revisions);
  return graph;
}

}  // namespace limbeck
