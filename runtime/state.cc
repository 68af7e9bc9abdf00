#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/open_for_table.h"
#include "limbeck/revision_symbols.h"
#include "limbeck/runtime.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "version_table.h"

namespace limbeck {
namespace {

std::string behind_message(const RevisionTable& table, const DatabaseState& state) {
  const std::size_t count = state.pending.size();
  const std::string at = state.rows.empty() ? "it has none applied" : "it is at " + absl::StrJoin(state.rows, ", ");
  return fmt::format(
      "the database is {} revision{} behind this program: {}, the next is {} ({}); migrate it with --migrate=head",
      count, count == 1 ? "" : "s", at, revision_id(table, state.pending.front()),
      table.view(table.revisions[state.pending.front()].message));
}

}  // namespace

absl::StatusOr<DatabaseState> read_state(const RevisionTable& table, Driver& driver) {
  absl::StatusOr<VersionRows> read = driver.read_version_rows(VersionTable(table, driver.facts()).name());
  if (!read.ok()) return read.status();
  DatabaseState state{.has_version_table = read->table_exists, .rows = std::move(read->rows)};
  RevisionSet applied(table);
  for (const std::string& row : state.rows) {
    if (auto revision = find_revision(table, row)) {
      applied.insert(*revision);
    } else {
      state.standing = Standing::kUnknown;
    }
  }
  applied.add_ancestors(table);
  if (applied.size() == table.revision_count) return state;
  if (state.standing == Standing::kCurrent) state.standing = Standing::kBehind;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (!applied.contains(i)) state.pending.push_back(i);
  }
  return state;
}

absl::StatusOr<DatabaseState> read_state(const RevisionTable& table, std::string_view url) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadOnly);
  if (!database.ok()) return database.status();
  return read_state(table, *database->driver);
}

absl::Status check_database(const RevisionTable& table, std::string_view url) {
  absl::StatusOr<DatabaseState> state = read_state(table, url);
  if (!state.ok()) return state.status();
  switch (state->standing) {
    case Standing::kCurrent:
      return absl::OkStatus();
    case Standing::kBehind:
      return error_with_exit_code(kExitBehind, behind_message(table, *state));
    case Standing::kUnknown:
      break;
  }
  return resolve_rows(table, state->rows).status();
}

}  // namespace limbeck
