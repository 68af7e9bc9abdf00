#include "commands/migration_text.h"

#include <fmt/format.h>

#include "source/migration_source.h"

namespace limbeck {
namespace {

std::string header(const NewRevision& revision, const MigrationText& options) {
  std::string text = revision.message + "\n\n";
  text += "Revision ID: " + revision.id + "\n";
  text += fmt::format("Revises: {}\n", fmt::join(revision.parents, ", "));
  if (!revision.depends_on.empty()) text += fmt::format("Depends on: {}\n", fmt::join(revision.depends_on, ", "));
  return text + "Create Date: " + std::string(options.create_date);
}

constexpr std::string_view kNothing = "    .upgrade = [](Operations&) {},\n";

constexpr std::string_view kOperations = R"(    .upgrade = [](Operations& op) {
    },
)";

// A text that is empty does nothing.
constexpr std::string_view kSql = R"(    .upgrade = [](Operations& op) {
      op.execute(R"sql()sql");
    },
    .downgrade = [](Operations& op) {
      op.execute(R"sql()sql");
    },
)";

}  // namespace

std::string migration_text(const NewRevision& revision, const MigrationText& options) {
  const std::string comment = header(revision, options);
  MigrationSource source{.comment = comment,
                         .message = revision.message,
                         .revises = revision.parents,
                         .branch_labels = revision.labels,
                         .depends_on = revision.depends_on};
  if (options.file_stem.substr(0, options.file_stem.find('_')) != revision.id) source.id = revision.id;
  if (options.generated != nullptr) {
    source.upgrade = options.generated->upgrade;
    source.irreversible = options.generated->irreversible;
  } else {
    const bool is_merge = revision.parents.size() > 1;
    source.stub = options.is_sql ? kSql : is_merge ? kNothing : kOperations;
  }
  return migration_source(source);
}

}  // namespace limbeck
