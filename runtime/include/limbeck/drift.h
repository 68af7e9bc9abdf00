// How a database differs from what the applied revisions of a table make: --migrate=check, and for programs that want to
// know by themselves.
//
//   absl::StatusOr<Drift> drift = find_drift(blog_migrations, url);
//   if (drift.ok())
//     for (const std::string& sentence : drift->differences) std::cerr << sentence << '\n';   // extra column 'posts.slug'
//
// It compares what can be said without doubt, and takes a fixed number of queries: tables, columns, keys, indexes,
// views, functions, ... by their names, and the main of how they are defined. `limbeck check --database-url` compares
// all that the compiler knows.
//
// Threading: the driver's.
#ifndef LIMBECK_DRIFT_H_
#define LIMBECK_DRIFT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "limbeck/open_for_table.h"
#include "limbeck/schema_facts.h"

namespace limbeck {

struct Drift {
  std::vector<std::string> rows{};         // of the version table
  std::vector<std::string> differences{};  // "missing index 'ix_posts_title' of 'posts'"
  std::vector<std::string> unproven{};     // likewise, but SQL of a migration speaks of it, and does not say what it does
};

// Writes nothing. Error: there is no version table, or it has rows that the table does not know.
absl::StatusOr<Drift> find_drift(const RevisionTable& table, const OpenedDatabase& database);
absl::StatusOr<Drift> find_drift(const RevisionTable& table, std::string_view url);

// What the upgrades of these revisions make. REQUIRES: they are in the table's order.
SchemaFacts facts_after(const RevisionTable& table, const DialectTable& dialect,
                        const std::vector<std::uint32_t>& revisions);

}  // namespace limbeck

#endif  // LIMBECK_DRIFT_H_
