#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "emit/emit.h"
#include "emit/file_name.h"

namespace limbeck {
namespace {

using Object = nlohmann::ordered_json;

Object ids(const Artifact& artifact, const std::vector<std::uint32_t>& revisions) {
  Object list = Object::array();
  for (std::uint32_t index : revisions) list.push_back(artifact.revisions[index].id);
  return list;
}

// Revisions that no other names as its parent.
Object heads(const Artifact& artifact) {
  std::set<std::uint32_t> parents;
  for (const CompiledRevision& revision : artifact.revisions)
    parents.insert(revision.parents.begin(), revision.parents.end());
  Object list = Object::array();
  for (std::uint32_t i = 0; i < artifact.revisions.size(); ++i)
    if (!parents.contains(i)) list.push_back(artifact.revisions[i].id);
  return list;
}

std::size_t count_outside(const RenderedScript& script) {
  return static_cast<std::size_t>(
      std::count_if(script.statements.begin(), script.statements.end(),
                    [](const Statement& statement) { return statement.outside_transaction; }));
}

Object script(const RenderedScript& script) {
  return {{"statements", script.statements.size()},
          {"outside_transaction", count_outside(script)},
          {"rebuilds_tables", script.rebuilds_tables},
          {"own_transaction", script.own_transaction},
          {"relations", script.relations}};
}

std::string_view downgrade(const CompiledRevision& revision) {
  if (revision.irreversible) return "irreversible";
  return revision.downgrade_derived ? "derived" : "written";
}

Object revision(const Artifact& artifact, const CompiledRevision& revision) {
  Object dialects = Object::object();
  for (std::size_t i = 0; i < artifact.dialects.size(); ++i)
    dialects[artifact.dialects[i]] = {{"upgrade", script(revision.dialects[i].upgrade)},
                                      {"downgrade", script(revision.dialects[i].downgrade)}};
  Object entry = {
      {"id", revision.id},
      {"message", revision.message},
      {"file", file_name(revision.file)},
      {"line", revision.line},
      {"parents", ids(artifact, revision.parents)},
      {"dependencies", ids(artifact, revision.dependencies)},
      {"effective_dependencies", revision.effective_dependencies},
      {"depends_on", revision.dependency_names},
      {"labels", revision.labels},
      {"tags", revision.tags},
      {"downgrade", downgrade(revision)},
      {"fingerprint", fmt::format("xxh3-128:{:016x}{:016x}", revision.fingerprint[0], revision.fingerprint[1])},
      {"dialects", std::move(dialects)}};
  if (revision.irreversible) entry["irreversible"] = revision.irreversible_why;
  return entry;
}

}  // namespace

GeneratedFile emit_manifest(const Artifact& artifact) {
  Object revisions = Object::array();
  for (const CompiledRevision& entry : artifact.revisions) revisions.push_back(revision(artifact, entry));
  const Object manifest = {{"generated_by", "Limbeck"},
                           {"name", artifact.name},
                           {"version_table", artifact.version_table},
                           {"version_table_schema", artifact.version_table_schema},
                           {"dialects", artifact.dialects},
                           {"steps", artifact.steps},
                           {"heads", heads(artifact)},
                           {"revisions", std::move(revisions)}};
  return {artifact.name + ".manifest.json", manifest.dump(2, ' ', false, Object::error_handler_t::replace) + '\n',
          false};
}

}  // namespace limbeck
