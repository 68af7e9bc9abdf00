#include "random_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "limbeck/operations.h"
#include "pipeline/compile.h"

namespace limbeck::test {
namespace {

constexpr std::size_t kMost = 16;
constexpr int kLine = 1;

std::string create_sql(std::size_t i) { return fmt::format("CREATE TABLE IF NOT EXISTS t{} (x INTEGER)", i); }
std::string drop_sql(std::size_t i) { return fmt::format("DROP TABLE IF EXISTS t{}", i); }

template <std::size_t I>
void author(Operations& op) {
  op.execute(create_sql(I)).reverse(drop_sql(I));
}

template <std::size_t... I>
constexpr std::array<void (*)(Operations&), sizeof...(I)> authors(std::index_sequence<I...>) {
  return {&author<I>...};
}
constexpr auto kAuthors = authors(std::make_index_sequence<kMost>());

std::size_t below(std::mt19937& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}
bool one_in(std::mt19937& random, std::size_t n) { return below(random, n) == 0; }

std::string python_list(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += fmt::format("'{}', ", text);
  return out.empty() ? "None" : "(" + out + ")";
}

}  // namespace

RandomHistory::RandomHistory(std::mt19937& random) {
  const std::size_t count = 3 + below(random, kMost - 3);
  while (revisions_.size() < count) add(random);
  if (exclusion().empty()) compile_it();
}

void RandomHistory::add(std::mt19937& random) {
  RandomRevision revision{.id = fmt::format("{:08x}", random())};
  const std::size_t count = revisions_.size();
  std::set<std::size_t> below_it;
  const auto link = [&](std::vector<std::string>& names, std::size_t to) {
    names.push_back(revisions_[to].id);
    below_it.merge(ancestors(to));
  };
  // Mostly one that has nothing to do with those so far: anything else is for Alembic to stumble over.
  const auto link_another = [&](std::vector<std::string>& names) {
    for (int attempt = 0; attempt < 10; ++attempt) {
      const std::size_t to = below(random, count);
      const std::set<std::size_t> its = ancestors(to);
      const bool is_apart =
          below_it.count(to) == 0 && std::none_of(its.begin(), its.end(), [&](std::size_t each) {
            return std::count(names.begin(), names.end(), revisions_[each].id) != 0 ||
                   std::count(revision.parents.begin(), revision.parents.end(), revisions_[each].id) != 0;
          });
      if (is_apart || one_in(random, 100)) return link(names, to);
    }
  };
  if (count > 0 && !one_in(random, 6)) {
    link(revision.parents, count - 1 - below(random, std::min<std::size_t>(count, 4)));
    if (one_in(random, 3)) link_another(revision.parents);
    if (one_in(random, 10)) link_another(revision.parents);
  }
  if (count > 0 && one_in(random, 3)) link_another(revision.dependencies);
  if (count > 0 && one_in(random, 8)) link_another(revision.dependencies);
  if (one_in(random, 6)) revision.labels.push_back(fmt::format("label{}", count));
  for (auto* names : {&revision.parents, &revision.dependencies}) {
    std::sort(names->begin(), names->end());
    names->erase(std::unique(names->begin(), names->end()), names->end());
  }
  for (std::string& name : revision.dependencies) {
    const RandomRevision& other = revisions_[index_of(name)];
    if (!other.labels.empty() && one_in(random, 2)) name = other.labels[0];
  }
  revisions_.push_back(std::move(revision));
}

std::size_t RandomHistory::index_of(const std::string& id_or_label) const {
  for (std::size_t i = 0; i < revisions_.size(); ++i) {
    const RandomRevision& revision = revisions_[i];
    if (revision.id == id_or_label || (!revision.labels.empty() && revision.labels[0] == id_or_label)) return i;
  }
  throw std::logic_error("no revision " + id_or_label);
}

std::set<std::size_t> RandomHistory::ancestors(std::size_t revision) const {
  std::set<std::size_t> all = {revision};
  for (const auto* names : {&revisions_[revision].parents, &revisions_[revision].dependencies}) {
    for (const std::string& name : *names) all.merge(ancestors(index_of(name)));
  }
  return all;
}

// In the words of the corpus' README, section 6.4: with a redundant parent its rows go wrong or it dies (KeyError), and
// which dependencies it takes for redundant changed between its versions (pub-0330).
std::string RandomHistory::exclusion() const {
  for (const RandomRevision& revision : revisions_) {
    std::vector<std::size_t> below;
    for (const auto* names : {&revision.parents, &revision.dependencies}) {
      for (const std::string& name : *names) below.push_back(index_of(name));
    }
    for (std::size_t i = 0; i < below.size(); ++i) {
      for (std::size_t j = 0; j < below.size(); ++j) {
        if (i != j && ancestors(below[j]).count(below[i]) != 0) {
          return "a parent or dependency is an ancestor of another one of the same revision";
        }
      }
    }
  }
  return {};
}

std::map<std::string, std::string> RandomHistory::scripts() const {
  std::map<std::string, std::string> scripts;
  for (std::size_t i = 0; i < revisions_.size(); ++i) {
    const RandomRevision& revision = revisions_[i];
    scripts[fmt::format("{:04}_{}.py", i, revision.id)] = fmt::format(
        "\"\"\"revision {}\"\"\"\nfrom alembic import op\n\nrevision = '{}'\ndown_revision = {}\nbranch_labels = {}\n"
        "depends_on = {}\n\n\ndef upgrade():\n    op.execute('{}')\n\n\ndef downgrade():\n    op.execute('{}')\n",
        i, revision.id, python_list(revision.parents), python_list(revision.labels), python_list(revision.dependencies),
        create_sql(i), drop_sql(i));
  }
  return scripts;
}

std::string RandomHistory::text() const {
  std::string out;
  const auto joined = [](const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += ' ' + name;
    return text;
  };
  for (const RandomRevision& revision : revisions_) {
    out += fmt::format("  {} revises{}; depends on{}; labels{}\n", revision.id, joined(revision.parents),
                       joined(revision.dependencies), joined(revision.labels));
  }
  return out;
}

Names RandomHistory::keep(const std::vector<std::string>& names) {
  switch (names.size()) {
    case 0:
      return {};
    case 1:
      return Names(keep(names[0]));
    case 2:
      return Names({keep(names[0]), keep(names[1])});
    case 3:
      return Names({keep(names[0]), keep(names[1]), keep(names[2])});
    default:
      throw std::logic_error("more names than are taken here");
  }
}

void RandomHistory::compile_it() {
  for (std::size_t i = 0; i < revisions_.size(); ++i) {
    const RandomRevision& revision = revisions_[i];
    Migration& migration = migrations_.emplace_back();
    migration.id = keep(revision.id);
    migration.revises = keep(revision.parents);
    migration.depends_on = keep(revision.dependencies);
    migration.branch_labels = keep(revision.labels);
    migration.upgrade = kAuthors[i];
    const char* const file = keep(fmt::format("{:04}_{}.cc", i, revision.id));
    files_.push_back({file, file, &migration, &kLine});
  }
  CompileOptions options;
  options.name = "random_migrations";
  options.dialects = {"postgresql", "sqlite"};
  options.allow_multiple_heads = true;
  DiagnosticSink sink;
  const std::optional<Artifact> artifact = compile(files_.data(), files_.size(), options, sink);
  if (!artifact) {
    std::string what = "our compiler refuses the history\n" + text();
    for (const Diagnostic& diagnostic : sink.diagnostics()) what += diagnostic.code + ' ' + diagnostic.message + '\n';
    throw std::runtime_error(what);
  }
  image_ = std::make_unique<TableImage>(*artifact);
}

}  // namespace limbeck::test
