// What a compilation makes: revisions x dialects of statements. The input of emit, a plain value.
#ifndef LIMBECK_COMPILER_ARTIFACT_H_
#define LIMBECK_COMPILER_ARTIFACT_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "dialect/dialect.h"

namespace limbeck {

// Of a thing that a running program can check: "column 'posts.title'", and what it is after the upgrade.
struct FactChange {
  std::string object;
  std::string schema;
  std::string description;  // empty: it is gone
};

struct RenderedRevision {
  RenderedScript upgrade;
  RenderedScript downgrade;
  std::vector<FactChange> facts = {};
};

struct CompiledRevision {
  std::string id;
  std::string message;
  std::string file;  // name without directories
  int line = 0;
  std::vector<std::uint32_t> parents;         // indices into Artifact::revisions, in the order written
  std::vector<std::uint32_t> dependencies;    // likewise, but those that count come first
  std::uint32_t effective_dependencies = 0;   // so many count: no parents, and declared by no ancestor over parents
  std::vector<std::string> dependency_names;  // as written, ids or labels
  std::vector<std::string> labels;
  std::vector<std::string> tags;
  bool irreversible = false;
  std::string irreversible_why;
  bool downgrade_derived = false;
  std::array<std::uint64_t, 2> fingerprint = {};  // XXH3-128 of the canonical dump, high half first
  std::vector<RenderedRevision> dialects;         // in the order of Artifact::dialects
};

struct Artifact {
  std::string name;  // of the table: "blog_migrations"
  std::string version_table = "alembic_version";
  std::string version_table_schema;
  std::vector<std::string> dialects;
  std::vector<std::string> included_names;  // patterns of what is compared with a database, and what is not
  std::vector<std::string> excluded_names;
  std::vector<std::string> included_schemas;
  std::vector<std::string> steps;           // names of the C++ data steps that the statements refer to, sorted
  std::vector<CompiledRevision> revisions;  // topological order
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_ARTIFACT_H_
