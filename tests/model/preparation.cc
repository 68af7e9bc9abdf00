#include "model/preparation.h"

#include <algorithm>
#include <string>

namespace limbeck::test {
namespace {

bool mentions(const std::vector<ModelRevision>& revisions, std::string_view word) {
  return std::any_of(revisions.begin(), revisions.end(), [&](const ModelRevision& revision) {
    const std::vector<Statement>& up = revision.up.script.statements;
    return std::any_of(up.begin(), up.end(),
                       [&](const Statement& statement) { return statement.sql.find(word) != std::string::npos; });
  });
}

}  // namespace

// Extensions take their time, so there are only those that are used.
std::vector<LiveStatement> preparation_for(const std::vector<ModelRevision>& revisions, std::string_view dialect) {
  if (dialect != "postgresql") return {};
  std::vector<LiveStatement> statements = {{"CREATE SCHEMA audit"}, {"CREATE SCHEMA s"}};
  if (mentions(revisions, "trgm") && !mentions(revisions, "CREATE EXTENSION"))
    statements.push_back({"CREATE EXTENSION pg_trgm"});
  if (mentions(revisions, "citext") && !mentions(revisions, "CREATE EXTENSION"))
    statements.push_back({"CREATE EXTENSION citext"});
  if (mentions(revisions, "gist")) statements.push_back({"CREATE EXTENSION btree_gist"});
  for (const char* role : {"reader", "writer", "app", "auditor", "owner"})
    if (mentions(revisions, role))
      statements.push_back(
          {"DO $$ BEGIN CREATE ROLE " + std::string(role) + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$"});
  return statements;
}

}  // namespace limbeck::test
