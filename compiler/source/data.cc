#include "catalog/quotes.h"
#include "source/operation_source.h"

namespace limbeck {
namespace {

Doc row_source(const List<Value>& row) {
  std::vector<Doc> values;
  for (const Value& value : row) values.push_back(value_source(value));
  return braces(values);
}

}  // namespace

Call source_of(const Execute& op) {
  Call call("op.execute");
  call.arg(dialect_text_source(op.sql));
  if (op.reverse.given()) call.set("reverse", {dialect_text_source(op.reverse)});
  return call;
}

Call source_of(const BulkInsert& op) {
  std::vector<Doc> rows;
  for (const List<Value>& row : op.rows) rows.push_back(row_source(row));
  Call call("op.bulk_insert");
  call.text(op.table.name).arg(names_source(op.columns)).arg(rows.size() > 1 ? tall_braces(rows) : braces(rows));
  return call.optional("schema", op.table.schema);
}

// An author has no such operation: derived only, it is never written. What is given stands in a comment.
Call source_of(const DeleteRows& op) {
  return Call("op.execute").text("").note("deletes rows of " + std::string(op.table.name) + " by their keys");
}

Call source_of(const RunStep& op) { return Call("op.run").text(op.name).given("reverse", op.reverse); }

Call source_of(const Allow& op) { return Call("op.allow").text(op.code).text(op.why); }

}  // namespace limbeck
