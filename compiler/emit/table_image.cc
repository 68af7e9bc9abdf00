#include "emit/table_image.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>

#include "emit/file_name.h"
#include "emit/text_blob.h"

namespace limbeck {
namespace {

std::uint32_t size_of(const auto& elements) { return static_cast<std::uint32_t>(elements.size()); }

std::uint32_t flags_of(const Statement& statement) {
  return (statement.outside_transaction ? kStatementOutsideTransaction : 0) |
         (statement.adds_label ? kStatementAddsLabel : 0) | (statement.uses_label ? kStatementUsesLabel : 0) |
         (statement.is_undeclared ? kStatementIsUndeclared : 0) | (statement.step.empty() ? 0 : kStatementIsStep);
}

std::uint32_t flags_of(const RenderedScript& script) {
  return (script.rebuilds_tables ? kScriptRebuildsTables : 0) | (script.own_transaction ? kScriptOwnTransaction : 0);
}

TextRange range_in(TextBlob& blob, std::string_view piece) {
  const BlobRange range = blob.add(piece);
  return {range.offset, range.size};
}

std::string_view why_irreversible(const CompiledRevision& revision) {
  return revision.irreversible ? std::string_view(revision.irreversible_why) : std::string_view();
}

// One array after the other, and the text of all in the order in which it is met: the file shall depend on nothing
// else. Braced initialisers are evaluated from left to right.
class Flattening {
 public:
  Flattening(const Artifact& artifact, TextBlob& text) : artifact_(artifact), text_(text) {}

  IndexRange links(const std::vector<std::uint32_t>& revisions, std::vector<std::uint32_t>& all) const {
    const std::uint32_t begin = size_of(all);
    all.insert(all.end(), revisions.begin(), revisions.end());
    return {begin, size_of(revisions)};
  }

  IndexRange names(const std::vector<std::string>& names, std::vector<TextRange>& all) {
    const std::uint32_t begin = size_of(all);
    for (const std::string& name : names) all.push_back(range_in(text_, name));
    return {begin, size_of(names)};
  }

  DialectImage dialect(std::size_t index) {
    DialectImage image;
    TextBlob sql;
    image.name = range_in(text_, artifact_.dialects[index]);
    for (const CompiledRevision& revision : artifact_.revisions) {
      const RenderedRevision& rendered = revision.dialects[index];
      image.scripts.push_back(
          {script(rendered.upgrade, sql, image), script(rendered.downgrade, sql, image), facts(rendered.facts, image)});
    }
    image.sql = sql.text();
    return image;
  }

 private:
  Script script(const RenderedScript& script, TextBlob& sql, DialectImage& image) {
    const std::uint32_t begin = size_of(image.statements);
    std::uint32_t marks = 0;
    for (const Statement& statement : script.statements) {
      image.statements.push_back(entry(statement, sql));
      if ((image.statements.back().flags & kStatementMarks) != 0) marks = kScriptHasMarks;
    }
    return {{begin, size_of(script.statements)}, flags_of(script) | marks, script.relations};
  }

  IndexRange facts(const std::vector<FactChange>& changes, DialectImage& image) {
    const std::uint32_t begin = size_of(image.facts);
    for (const FactChange& change : changes)
      image.facts.push_back(
          {range_in(text_, change.object), range_in(text_, change.schema), range_in(text_, change.description)});
    return {begin, size_of(changes)};
  }

  StatementEntry entry(const Statement& statement, TextBlob& sql) {
    return {.sql = range_in(sql, statement.sql),
            .summary = range_in(text_, statement.summary),
            .locks = range_in(text_, statement.locks),
            .destroys = range_in(text_, statement.destroys),
            .file = range_in(text_, file_name(statement.at.file)),
            .line = static_cast<std::uint32_t>(statement.at.line),
            .flags = flags_of(statement),
            .step = statement.step.empty() ? 0 : step_index(statement.step)};
  }

  std::uint32_t step_index(const std::string& step) const {
    const auto place = std::lower_bound(artifact_.steps.begin(), artifact_.steps.end(), step);
    return static_cast<std::uint32_t>(place - artifact_.steps.begin());
  }

  const Artifact& artifact_;
  TextBlob& text_;
};

template <class T>
const T* data_or_null(const std::vector<T>& elements) {
  return elements.empty() ? nullptr : elements.data();
}

}  // namespace

TableImage::TableImage(const Artifact& artifact) {
  TextBlob text;
  Flattening flattening(artifact, text);
  table_.version_table = range_in(text, artifact.version_table);
  table_.version_table_schema = range_in(text, artifact.version_table_schema);
  for (const CompiledRevision& revision : artifact.revisions) {
    revisions_.push_back({.id = range_in(text, revision.id),
                          .message = range_in(text, revision.message),
                          .file = range_in(text, file_name(revision.file)),
                          .line = static_cast<std::uint32_t>(revision.line),
                          .parents = flattening.links(revision.parents, links_),
                          .dependencies = flattening.links(revision.dependencies, links_),
                          .effective = revision.effective_dependencies,
                          .dependency_names = flattening.names(revision.dependency_names, names_),
                          .labels = flattening.names(revision.labels, names_),
                          .tags = flattening.names(revision.tags, names_),
                          .irreversible = range_in(text, why_irreversible(revision)),
                          .fingerprint = {revision.fingerprint[0], revision.fingerprint[1]}});
  }
  sorted_ids_.resize(artifact.revisions.size());
  std::iota(sorted_ids_.begin(), sorted_ids_.end(), 0u);
  std::sort(sorted_ids_.begin(), sorted_ids_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return artifact.revisions[a].id < artifact.revisions[b].id; });
  for (const std::string& step : artifact.steps) steps_.push_back({range_in(text, step), nullptr});
  for (std::size_t i = 0; i < artifact.dialects.size(); ++i) dialects_.push_back(flattening.dialect(i));
  table_.included_names = flattening.names(artifact.included_names, names_);
  table_.excluded_names = flattening.names(artifact.excluded_names, names_);
  table_.included_schemas = flattening.names(artifact.included_schemas, names_);
  text_ = text.text();

  for (const DialectImage& dialect : dialects_) {
    dialect_tables_.push_back({dialect.name, dialect.sql.data(), data_or_null(dialect.statements),
                               data_or_null(dialect.scripts), data_or_null(dialect.facts)});
  }
  table_.text = text_.data();
  table_.revisions = data_or_null(revisions_);
  table_.sorted_ids = data_or_null(sorted_ids_);
  table_.links = data_or_null(links_);
  table_.names = data_or_null(names_);
  table_.dialects = data_or_null(dialect_tables_);
  table_.steps = data_or_null(steps_);
  table_.revision_count = size_of(revisions_);
  table_.dialect_count = size_of(dialects_);
  table_.step_count = size_of(steps_);
}

}  // namespace limbeck
