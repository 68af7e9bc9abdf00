#include "commands/rename_option.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "catalog/display.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

std::vector<std::string> tables_of(const Catalog& catalog) {
  std::vector<std::string> names;
  for (const auto& table : catalog.tables()) names.push_back(display(table->name));
  return names;
}

std::string did_you_mean_table(const ObjectName& name, const Catalog& catalog) {
  const std::vector<std::string> candidates = tables_of(catalog);
  return did_you_mean(display(name), std::vector<std::string_view>(candidates.begin(), candidates.end()));
}

// The two sides of OLD:NEW.
struct Sides {
  std::string_view old_name;
  std::string_view new_name;
};

class RenameParser {
 public:
  RenameParser(std::string_view option, const Catalog& from, const Catalog& to)
      : option_(option), from_(from), to_(to) {}

  absl::Status add(const std::string& text, bool tables) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == text.size())
      return refused(text, "it is written OLD:NEW, as users.mail:users.email, or accounts:users for a table");
    const Sides sides{std::string_view(text).substr(0, colon), std::string_view(text).substr(colon + 1)};
    const bool is_table = from_.find_table(parse_object_name(sides.old_name)) != nullptr;
    if (is_table != tables) return absl::OkStatus();
    return is_table ? add_table(text, sides) : add_column(text, sides);
  }

  std::vector<Rename> renames() && { return std::move(renames_); }

 private:
  absl::Status refused(std::string_view text, const std::string& why) const {
    return error_with_exit_code(kExitUsage, fmt::format("{} {}: {}", option_, text, why));
  }

  absl::Status add_table(const std::string& text, const Sides& sides) {
    const ObjectName old_name = parse_object_name(sides.old_name);
    ObjectName new_name = parse_object_name(sides.new_name);
    if (new_name.schema.empty()) new_name.schema = old_name.schema;
    if (new_name.schema != old_name.schema) return refused(text, "a table that is renamed stays in its schema");
    if (to_.find_table(new_name) == nullptr)
      return refused(
          text, fmt::format("the models have no table '{}'{}", display(new_name), did_you_mean_table(new_name, to_)));
    if (from_.find_table(new_name) != nullptr)
      return refused(text, fmt::format("the migrations make a table '{}' already", display(new_name)));
    renames_.push_back({old_name, {}, new_name.name});
    return absl::OkStatus();
  }

  absl::Status add_column(const std::string& text, const Sides& sides) {
    const std::size_t dot = sides.old_name.rfind('.');
    const ObjectName table_name = parse_object_name(sides.old_name.substr(0, std::min(dot, sides.old_name.size())));
    const std::string_view column = dot == std::string_view::npos ? std::string_view() : sides.old_name.substr(dot + 1);
    const Table* table = from_.find_table(table_name);
    if (dot == std::string_view::npos)
      return refused(text, fmt::format("the migrations make no table '{}'{}", sides.old_name,
                                       did_you_mean_table(table_name, from_)));
    if (table == nullptr || table->find_column(column) == nullptr)
      return refused(text, fmt::format("the migrations make no table or column '{}'{}", sides.old_name,
                                       table == nullptr ? did_you_mean_table(table_name, from_)
                                                        : did_you_mean(column, columns_of(*table))));
    const ObjectName wanted_name = new_name_of(table_name);
    const std::size_t new_dot = sides.new_name.rfind('.');
    if (new_dot != std::string_view::npos) {
      const ObjectName given = parse_object_name(sides.new_name.substr(0, new_dot));
      if (given != table_name && given != wanted_name)
        return refused(text, "a column that is renamed stays in its table");
    }
    const std::string_view new_name =
        new_dot == std::string_view::npos ? sides.new_name : sides.new_name.substr(new_dot + 1);
    const Table* wanted = to_.find_table(wanted_name);
    if (wanted == nullptr || wanted->find_column(new_name) == nullptr)
      return refused(text, fmt::format("the models have no column '{}'{}", display(wanted_name, new_name),
                                       wanted == nullptr ? "" : did_you_mean(new_name, columns_of(*wanted))));
    if (table->find_column(new_name) != nullptr)
      return refused(text, fmt::format("the migrations make a column '{}' already", display(table_name, new_name)));
    renames_.push_back({table_name, copy_text(column), copy_text(new_name)});
    return absl::OkStatus();
  }

  ObjectName new_name_of(const ObjectName& table) const {
    for (const Rename& rename : renames_)
      if (rename.column.empty() && rename.table == table) return {table.schema, rename.new_name};
    return table;
  }

  static std::vector<std::string_view> columns_of(const Table& table) {
    std::vector<std::string_view> names;
    for (const Column& column : table.columns) names.push_back(column.facets.name);
    return names;
  }

  std::string_view option_;
  const Catalog& from_;
  const Catalog& to_;
  std::vector<Rename> renames_;
};

}  // namespace

absl::StatusOr<std::vector<Rename>> parse_renames(std::string_view option, const std::vector<std::string>& texts,
                                                  const Catalog& from, const Catalog& to) {
  RenameParser parser(option, from, to);
  for (const bool tables : {true, false})
    for (const std::string& text : texts)
      if (absl::Status status = parser.add(text, tables); !status.ok()) return status;
  return std::move(parser).renames();
}

std::string rename_text(const Rename& rename) {
  if (rename.column.empty()) return fmt::format("{}:{}", display(rename.table), rename.new_name);
  return fmt::format("{}:{}", display(rename.table, rename.column), display(rename.table, rename.new_name));
}

std::string renamed_thing(const Rename& rename) {
  return rename.column.empty() ? fmt::format("table '{}'", display(rename.table))
                               : fmt::format("column '{}'", display(rename.table, rename.column));
}

}  // namespace limbeck
