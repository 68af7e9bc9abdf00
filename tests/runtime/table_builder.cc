#include "table_builder.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>

#include "fmt/format.h"

namespace limbeck::test {
namespace {

// In the order of the flags' bits.
constexpr std::string_view kMarks = "!+=@";

const TestRevision& find(const std::vector<TestRevision>& revisions, const std::string& id) {
  for (const TestRevision& revision : revisions) {
    if (revision.id == id) return revision;
  }
  throw std::logic_error("no revision " + id);
}

struct Dependencies {
  std::vector<std::string> effective, others;

  std::vector<std::string> in_table_order() const {
    std::vector<std::string> all = effective;
    all.insert(all.end(), others.begin(), others.end());
    return all;
  }
};

// What an ancestor by parents declares already, or is a parent, does not count.
Dependencies split_dependencies(const std::vector<TestRevision>& revisions, const TestRevision& revision) {
  std::set<std::string> declared(revision.parents.begin(), revision.parents.end()), seen;
  std::vector<std::string> work = revision.parents;
  while (!work.empty()) {
    const TestRevision& ancestor = find(revisions, work.back());
    work.pop_back();
    if (!seen.insert(ancestor.id).second) continue;
    declared.insert(ancestor.dependencies.begin(), ancestor.dependencies.end());
    work.insert(work.end(), ancestor.parents.begin(), ancestor.parents.end());
  }
  Dependencies split;
  for (const std::string& dependency : revision.dependencies)
    (declared.contains(dependency) ? split.others : split.effective).push_back(dependency);
  return split;
}

}  // namespace

TestTable::TestTable(const std::vector<TestRevision>& revisions, const TestNames& names_given) {
  for (const auto& [name, run] : names_given.steps) steps_.push_back({text(name), run});
  for (const TestRevision& revision : revisions) {
    const Dependencies split = split_dependencies(revisions, revision);
    revisions_.push_back({
        .id = text(revision.id),
        .message = text("make " + revision.id),
        .file = text(revision.id + ".cc"),
        .line = 5,
        .parents = links(revisions, revision.parents),
        .dependencies = links(revisions, split.in_table_order()),
        .effective = static_cast<std::uint32_t>(split.effective.size()),
        .dependency_names = names(revision.dependencies),
        .labels = names(revision.labels),
        .tags = names(revision.tags),
        .irreversible = text(revision.irreversible),
        .fingerprint = {0, 0},
    });
    const Script upgrade = script(revision, revision.upgrade);
    scripts_.push_back(
        {.upgrade = upgrade, .downgrade = script(revision, revision.downgrade), .facts = facts(revision)});
  }
  sorted_ids_.resize(revisions.size());
  std::iota(sorted_ids_.begin(), sorted_ids_.end(), 0U);
  std::sort(sorted_ids_.begin(), sorted_ids_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return revisions[a].id < revisions[b].id; });
  const TextRange version_table = text(names_given.version_table), schema = text(names_given.schema);
  const IndexRange excluded = names(names_given.excluded);
  std::vector<TextRange> dialect_names;
  for (const std::string& name : names_given.dialects) dialect_names.push_back(text(name));
  for (const TextRange name : dialect_names) {
    dialects_.push_back({.name = name,
                         .text = sql_.data(),
                         .statements = statements_.data(),
                         .scripts = scripts_.data(),
                         .facts = facts_.data()});
  }
  table_ = {
      .text = text_.data(),
      .revisions = revisions_.data(),
      .sorted_ids = sorted_ids_.data(),
      .links = links_.data(),
      .names = names_.data(),
      .dialects = dialects_.data(),
      .steps = steps_.data(),
      .revision_count = static_cast<std::uint32_t>(revisions_.size()),
      .dialect_count = static_cast<std::uint32_t>(dialects_.size()),
      .step_count = static_cast<std::uint32_t>(steps_.size()),
      .version_table = version_table,
      .version_table_schema = schema,
      .included_names = {0, 0},
      .excluded_names = excluded,
      .included_schemas = {0, 0},
  };
}

IndexRange TestTable::facts(const TestRevision& revision) {
  const auto begin = static_cast<std::uint32_t>(facts_.size());
  for (const auto& [object, description] : revision.facts)
    facts_.push_back({.object = text(object), .schema = {0, 0}, .description = text(description)});
  return {begin, static_cast<std::uint32_t>(revision.facts.size())};
}

TextRange TestTable::text(std::string_view text) {
  text_ += text;
  return {static_cast<std::uint32_t>(text_.size() - text.size()), static_cast<std::uint32_t>(text.size())};
}

TextRange TestTable::sql(std::string_view text) {
  sql_ += text;
  return {static_cast<std::uint32_t>(sql_.size() - text.size()), static_cast<std::uint32_t>(text.size())};
}

IndexRange TestTable::links(const std::vector<TestRevision>& revisions, const std::vector<std::string>& ids) {
  const IndexRange range{static_cast<std::uint32_t>(links_.size()), static_cast<std::uint32_t>(ids.size())};
  for (const std::string& id : ids) {
    const auto found = std::find_if(revisions.begin(), revisions.end(),
                                    [&](const TestRevision& revision) { return revision.id == id; });
    if (found == revisions.end()) throw std::logic_error("no revision " + id);
    links_.push_back(static_cast<std::uint32_t>(found - revisions.begin()));
  }
  return range;
}

IndexRange TestTable::names(const std::vector<std::string>& names) {
  const IndexRange range{static_cast<std::uint32_t>(names_.size()), static_cast<std::uint32_t>(names.size())};
  for (const std::string& name : names) names_.push_back(text(name));
  return range;
}

Script TestTable::script(const TestRevision& revision, const std::vector<std::string>& statements) {
  const IndexRange range{static_cast<std::uint32_t>(statements_.size()), static_cast<std::uint32_t>(statements.size())};
  std::uint32_t marks = 0;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    std::string_view statement = statements[i];
    const std::size_t mark = statement.empty() ? std::string_view::npos : kMarks.find(statement.front());
    const std::uint32_t flags = mark == std::string_view::npos ? 0 : 1U << mark;
    if (flags != 0) statement.remove_prefix(1);
    if ((flags & kStatementMarks) != 0) marks = kScriptHasMarks;
    const bool is_step = flags == kStatementIsStep;
    statements_.push_back({
        .sql = sql(is_step ? "" : statement),
        .summary = text(fmt::format("statement {}", i + 1)),
        .locks = {},
        .destroys = {},
        .file = text(revision.id + ".cc"),
        .line = 11 + i,
        .flags = flags,
        .step = is_step ? step(statement) : 0,
    });
  }
  return {.statements = range, .flags = revision.flags | marks, .relations = revision.relations};
}

std::uint32_t TestTable::step(std::string_view name) const {
  const auto found = std::find_if(steps_.begin(), steps_.end(), [&](const StepEntry& step) {
    return std::string_view(text_).substr(step.name.offset, step.name.size) == name;
  });
  if (found == steps_.end()) throw std::logic_error("no step " + std::string(name));
  return static_cast<std::uint32_t>(found - steps_.begin());
}

std::vector<TestRevision> chain(std::size_t count) {
  std::vector<TestRevision> revisions;
  for (std::size_t i = 0; i < count; ++i) {
    TestRevision revision{.id = fmt::format("{:08x}", 0x10000001U + 0x01010101U * i)};
    if (i > 0) revision.parents = {revisions.back().id};
    revision.upgrade = {fmt::format("CREATE TABLE t{} (x INTEGER)", i + 1)};
    revision.downgrade = {fmt::format("DROP TABLE t{}", i + 1)};
    revisions.push_back(revision);
  }
  return revisions;
}

}  // namespace limbeck::test
