// A table is dumped as the operation that would make it: one format, written once.
#include "dump/catalog_dump.h"

#include "dump/dump.h"
#include "dump/dump_writer.h"

namespace limbeck {
namespace {

Column without_defaults(Column column) {
  if (column.facets.not_null == Choice::kNo) column.facets.not_null = Choice::kNotGiven;
  if (column.facets.autoincrement == Choice::kNo) column.facets.autoincrement = Choice::kNotGiven;
  return column;
}

std::string dump_table(const Table& table) {
  Table copy = table;
  for (Column& column : copy.columns) column = without_defaults(column);
  return dump({{to_operation(copy), {}}}).substr(std::string_view("create_").size());
}

// The second line of a table that has this part only.
std::string line_of(const CreateTable& table) {
  const std::string text = dump({{table, {}}});
  const std::size_t begin = text.find('\n') + std::string_view("\n  ").size();
  return text.substr(begin, text.size() - begin - 1);
}

}  // namespace

std::string dump(const Catalog& catalog) {
  std::string text;
  for (const auto& table : catalog.tables()) text += dump_table(*table);
  DumpWriter out(text);
  for (const EnumType& type : catalog.enum_types()) out.line("enum").name(type.name).names(type.labels).end();
  return text;
}

std::string dump_table_part(const Column& part) { return line_of({.table = {}, .columns = {without_defaults(part)}}); }
std::string dump_table_part(const PrimaryKey& part) { return line_of({.table = {}, .primary_keys = {part}}); }
std::string dump_table_part(const Unique& part) { return line_of({.table = {}, .uniques = {part}}); }
std::string dump_table_part(const Check& part) { return line_of({.table = {}, .checks = {part}}); }
std::string dump_table_part(const ForeignKey& part) { return line_of({.table = {}, .foreign_keys = {part}}); }
std::string dump_table_part(const Exclude& part) { return line_of({.table = {}, .excludes = {part}}); }
std::string dump_table_part(const Index& part) { return line_of({.table = {}, .indexes = {part}}); }

}  // namespace limbeck
