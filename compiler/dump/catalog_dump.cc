// A table is dumped as the operation that would make it: one format, written once.
#include "dump/catalog_dump.h"

#include "dump/dump.h"
#include "dump/dump_writer.h"
#include "dump/object_dump.h"

namespace limbeck {
namespace {

Column without_defaults(Column column) {
  if (column.facets.not_null == Choice::kNo) column.facets.not_null = Choice::kNotGiven;
  if (column.facets.autoincrement == Choice::kNo) column.facets.autoincrement = Choice::kNotGiven;
  return column;
}

template <class Part>
void dump_item(DumpWriter& out, std::string_view word, const Part& part) {
  out.item(word);
  write(out, part);
  out.end();
}

std::string dump_table(const Table& table) {
  Table copy = table;
  for (Column& column : copy.columns) column = without_defaults(column);
  std::string text = dump({{to_operation(copy), {}}}).substr(std::string_view("create_").size());
  DumpWriter out(text);
  for (const Trigger& trigger : table.triggers) dump_item(out, "trigger", trigger);
  for (const Policy& policy : table.policies) dump_item(out, "policy", policy);
  if (table.row_security) out.item("row_security").end();
  if (table.forces_row_security) out.item("forces_row_security").end();
  return text;
}

template <class T>
void dump_all(DumpWriter& out, std::string_view word, const Catalog& catalog) {
  for (const auto& object : catalog.all<T>()) {
    out.line(word);
    write(out, *object);
    out.end();
  }
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
  for (const EnumType& type : catalog.enum_types())
    out.line("enum").name(type.name).names(type.labels).flag(type.is_declared, "declared").end();
  dump_all<NamedSchema>(out, "schema", catalog);
  dump_all<Extension>(out, "extension", catalog);
  dump_all<Sequence>(out, "sequence", catalog);
  dump_all<Domain>(out, "domain", catalog);
  dump_all<View>(out, "view", catalog);
  dump_all<StoredFunction>(out, "function", catalog);
  dump_all<StoredObject>(out, "object", catalog);
  dump_all<ObjectComment>(out, "comment", catalog);
  dump_all<ObjectOwner>(out, "owner", catalog);
  dump_all<Privilege>(out, "privilege", catalog);
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
