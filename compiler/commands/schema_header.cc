#include "commands/schema_header.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include "emit/emit_schema_header.h"
#include "pipeline/schema_at.h"

namespace limbeck {
namespace {

// The newest schema is after all of them.
std::vector<std::string> all_of(const RevisionGraph& graph) {
  std::vector<std::string> ids;
  for (const Revision& revision : graph.revisions) ids.push_back(revision.id);
  return ids;
}

}  // namespace

std::string write_schema_header(const ToolFacts& facts) {
  if (facts.schema_header.empty()) return {};
  Arena arena;
  const ArenaScope scope(arena);
  DiagnosticSink sink;
  const std::vector<std::string> revisions = all_of(build_graph(facts.files, {.allow_multiple_heads = true}, sink));
  std::vector<std::vector<std::string>> points = {revisions};
  for (const std::string& id : facts.schema_at) {
    if (std::find(revisions.begin(), revisions.end(), id) == revisions.end())
      return "SCHEMA_AT of add_migrations() names '" + id + "', which is no revision" +
             did_you_mean(id, {revisions.begin(), revisions.end()});
    points.push_back({id});
  }
  const ReplayOptions options{.naming = NamingConvention(facts.options.naming_convention),
                              .limits = limits_of(facts.options.dialects)};
  const std::vector<Catalog> schemas = schemas_at(facts.files, points, options, sink);
  std::vector<SchemaNames> names;
  for (std::size_t i = 0; i < schemas.size(); ++i)
    names.push_back({i == 0 ? std::string() : facts.schema_at[i - 1], schemas[i]});
  const std::filesystem::path path = facts.schema_header;
  return write_files({emit_schema_header(path.filename().string(), names)}, path.parent_path().string());
}

}  // namespace limbeck
