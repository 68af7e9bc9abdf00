#include "commands/migration_text.h"

#include <fmt/format.h>

namespace limbeck {
namespace {

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    switch (c) {
      case '"':
        quoted += "\\\"";
        break;
      case '\\':
        quoted += "\\\\";
        break;
      case '\n':
        quoted += "\\n";
        break;
      case '\t':
        quoted += "\\t";
        break;
      case '\r':
        quoted += "\\r";
        break;
      // Octal, since a hexadecimal escape has no end.
      default:
        quoted += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? fmt::format("\\{:03o}", c) : std::string(1, c);
    }
  }
  return quoted + "\"";
}

std::string one_or_several(const std::vector<std::string>& names) {
  if (names.size() == 1) return literal(names.front());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + literal(name);
  return "{" + list + "}";
}

// A backslash at the end of a line would go on with the comment.
std::string comment(std::string_view text) {
  std::string lines;
  for (bool more = true; more;) {
    const std::size_t end = text.find('\n');
    std::string line(text.substr(0, end));
    while (!line.empty() && (line.back() == '\\' || line.back() == ' ' || line.back() == '\r')) line.pop_back();
    lines += line.empty() ? "//\n" : "// " + line + "\n";
    more = end != std::string_view::npos;
    if (more) text.remove_prefix(end + 1);
  }
  return lines;
}

std::string header(const NewRevision& revision, const MigrationText& options) {
  std::string text = revision.message + "\n\n";
  text += "Revision ID: " + revision.id + "\n";
  text += fmt::format("Revises: {}\n", fmt::join(revision.parents, ", "));
  if (!revision.depends_on.empty()) text += fmt::format("Depends on: {}\n", fmt::join(revision.depends_on, ", "));
  return comment(text + "Create Date: " + std::string(options.create_date));
}

std::string members(const NewRevision& revision, const MigrationText& options) {
  std::string text = "    .message = " + literal(revision.message) + ",\n";
  if (options.file_stem.substr(0, options.file_stem.find('_')) != revision.id)
    text += "    .id = " + literal(revision.id) + ",\n";
  if (!revision.parents.empty()) text += "    .revises = " + one_or_several(revision.parents) + ",\n";
  if (!revision.labels.empty()) text += "    .branch_labels = " + one_or_several(revision.labels) + ",\n";
  if (!revision.depends_on.empty()) text += "    .depends_on = " + one_or_several(revision.depends_on) + ",\n";
  return text;
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
  const bool is_merge = revision.parents.size() > 1;
  return header(revision, options) +
         "#include <limbeck/migration.h>\n\nusing namespace limbeck;\n\nLIMBECK_MIGRATION {\n" +
         members(revision, options) +
         std::string(options.is_sql ? kSql
                     : is_merge     ? kNothing
                                    : kOperations) +
         "};\n";
}

}  // namespace limbeck
