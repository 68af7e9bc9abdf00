#include "apply/table_parts.h"

namespace limbeck {
namespace {

// Whether the column, as the operation leaves it, can count by itself.
template <class Refuse>
bool check_counting(const AlterColumn& operation, const Column::Facets& column, const Refuse& refuse) {
  const Type& type = operation.type != nullptr ? *operation.type : column.type;
  const bool has_default =
      operation.server_default.given() || (column.server_default.given() && !operation.drop_server_default);
  const std::string what = operation.identity != nullptr ? "an identity" : ".autoincrement()";
  const bool stays_serial = column.autoincrement == Choice::kYes && operation.autoincrement != Choice::kNo;
  const bool stays_identity = column.identity != nullptr && !operation.drop_identity;
  if (operation.identity != nullptr && (stays_serial || operation.autoincrement == Choice::kYes))
    return refuse("LBK219", "it counts by itself already, so it takes no identity");
  if (operation.identity == nullptr && stays_identity)
    return refuse("LBK219", "its identity counts already; add .drop_identity()");
  if (column.computed.data() != nullptr) return refuse("LBK219", "a computed column takes no identity");
  if (has_default)
    return refuse("LBK219", "a server default and " + what + " both give the value; add .drop_server_default()");
  if (!is_integer(type)) return refuse("LBK219", what + " needs SmallInteger, Integer or BigInteger");
  const bool is_required =
      column.not_null == Choice::kYes ? operation.not_null != Choice::kNo : operation.not_null == Choice::kYes;
  return is_required || refuse("LBK219", (operation.identity != nullptr ? "an identity" : "an autoincrementing") +
                                             std::string(" column cannot be nullable; add .not_null()"));
}

// Settings of one alter_column that mean nothing or contradict each other.
bool check_settings(const AlterColumn& operation, const Column::Facets& column, Application& application) {
  const std::string name = "column " + quoted(column.name);
  const auto refuse = [&](std::string_view code, const std::string& why) {
    application.error(code, name + ": " + why);
    return false;
  };
  const bool has_identity = column.identity != nullptr && !operation.drop_identity;
  const bool is_serial = column.autoincrement == Choice::kYes && operation.autoincrement != Choice::kNo;
  const bool counts = is_serial || has_identity;
  if (!operation.using_expression.empty() && operation.type == nullptr)
    return refuse("LBK218", ".using_expression says how old values get a new type; it means nothing without .type");
  if (operation.server_default.given() && operation.drop_server_default)
    return refuse("LBK219", ".server_default and .drop_server_default contradict each other");
  if (operation.comment.data() != nullptr && operation.drop_comment)
    return refuse("LBK219", ".comment and .drop_comment contradict each other");
  if (operation.identity != nullptr && operation.drop_identity)
    return refuse("LBK219", ".identity and .drop_identity contradict each other");
  if (operation.drop_identity && column.identity == nullptr) return refuse("LBK217", "it has no identity to drop");
  if (operation.type != nullptr && operation.type->serial)
    return refuse("LBK219", "a serial type numbers a new column; an old one gets .identity() beside its integer type");
  if (operation.identity != nullptr || operation.autoincrement == Choice::kYes)
    return check_counting(operation, column, refuse);
  if (operation.server_default.given() && column.computed.data() != nullptr)
    return refuse("LBK219", "a computed column takes no server default");
  if (operation.server_default.given() && counts)
    return refuse("LBK219", "it counts by itself, so it takes no server default");
  if (operation.not_null == Choice::kNo && counts)
    return refuse("LBK219", "it counts by itself, so it cannot be nullable");
  if (operation.type != nullptr && counts && !is_integer(*operation.type))
    return refuse("LBK219", "it counts by itself, so it stays SmallInteger, Integer or BigInteger");
  return true;
}

bool check_keys(const AlterColumn& operation, const Table& table, Application& application) {
  const bool in_key = table.primary_key && contains(table.primary_key->columns, operation.column);
  if (operation.not_null != Choice::kNo || !in_key || application.limits().keys_take_null) return true;
  application.error("LBK219", "column " + quoted(operation.column) +
                                  ": a column of the primary key cannot be nullable; drop the key first");
  return false;
}

void alter(const AlterColumn& operation, Column::Facets& column) {
  if (operation.type != nullptr) column.type = *operation.type;
  if (operation.not_null != Choice::kNotGiven) column.not_null = operation.not_null;
  if (operation.server_default.given()) column.server_default = operation.server_default;
  if (operation.drop_server_default) column.server_default = {};
  if (operation.comment.data() != nullptr) column.comment = operation.comment;
  if (operation.drop_comment) column.comment = {};
  if (operation.statistics.given)
    column.statistics = operation.statistics.value < 0 ? OptionalInteger() : operation.statistics;
  if (operation.storage.data() != nullptr)
    column.storage = operation.storage.empty() ? std::string_view() : operation.storage;
  if (operation.compression.data() != nullptr)
    column.compression = operation.compression.empty() ? std::string_view() : operation.compression;
  if (operation.collation.data() != nullptr)
    column.collation = operation.collation.empty() ? std::string_view() : operation.collation;
  if (operation.identity != nullptr && column.identity == nullptr) column.sequence = operation.sequence;
  if (operation.identity != nullptr) column.identity = operation.identity;
  if (operation.drop_identity) {
    column.identity = nullptr;
    column.sequence = {};
  }
  if (operation.autoincrement == Choice::kNotGiven) return;
  if (operation.identity == nullptr)
    column.sequence = operation.autoincrement == Choice::kYes ? operation.sequence : std::string_view();
  column.autoincrement = operation.autoincrement;
}

}  // namespace

void apply(const AlterColumn& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr || application.find_own_column(*present, operation.column) == nullptr) return;
  const bool is_shaken = operation.type != nullptr || operation.collation.data() != nullptr;
  if (is_shaken && !check_type_change(application, *present, operation.column)) return;
  Table table = *present;
  Column* column = nullptr;
  for (Column& candidate : table.columns)
    if (candidate.facets.name == operation.column) column = &candidate;
  if (!check_settings(operation, column->facets, application) || !check_keys(operation, table, application)) return;

  AlterColumn resolved = operation;
  Type type;
  if (operation.type != nullptr) {
    type = resolve_type(application, table, *operation.type, application.at());
    resolved.type = &type;
  }
  alter(resolved, column->facets);
  if (*column == *present->find_column(operation.column) && operation.new_name.empty()) {
    application.error("LBK217", "alter_column changes nothing: column " + quoted(operation.column) + " of table " +
                                    quoted(table.name) + " is so already");
    return;
  }
  name_sequences(application, table);
  if (operation.type != nullptr) check_foreign_key_types(application, table, operation.column);
  application.catalog().put_table(std::move(table));
  if (!operation.new_name.empty())
    rename_checked(application, *application.catalog().find_table(operation.table), operation.column,
                   operation.new_name);
}

}  // namespace limbeck
