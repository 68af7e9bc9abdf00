// Columns from helper functions, lists and temporary strings are copied at the call: nothing dangles. Built by
// run_lifetimes.cmake under AddressSanitizer with each compiler.
#include <limbeck/migration.h>
#include <limbeck/recording.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace limbeck;

namespace {

std::string temporary(const char* text) { return std::string(text) + " that is too long to be kept inside a string"; }

// The list of labels dies with this function.
Column state_column() { return column("state", Enum("order_state", {"new", "paid"})).server_default("new"); }

Column named_column(const std::string& name) {
  Column result = column(name, String(20));
  result.not_null().comment(temporary("comment"));
  return result;
}

IndexColumn lowered(const std::string& name) { return sql("lower(" + name + ")"); }

std::vector<TableItem> items() {
  std::vector<TableItem> result = {state_column(), named_column("a")};
  result.push_back(check(temporary("check")).name(temporary("name")));
  result.push_back(unique(std::vector<std::string>{"a", temporary("b")}));
  return result;
}

}  // namespace

LIMBECK_MIGRATION{
    .message = "lifetimes",
    .upgrade =
        [](Operations& op) {
          op.create_table(std::string("orders"), items()).comment(temporary("table"));
          const std::array<Column, 2> more = {named_column("x"), named_column("y")};
          for (const Column& one : more) op.add_column("orders", one);
          const CreateIndexHandle first = op.create_index("i", "orders", {lowered("a"), desc(std::string("state"))});
          for (int i = 0; i < 100; ++i) op.execute(temporary("SELECT"));
          first.where(temporary("predicate"));  // the handle outlives a hundred reallocations
          std::vector<List<Value>> rows;
          for (int i = 0; i < 3; ++i) rows.push_back({std::to_string(i) + temporary("row"), i, 0.5, null});
          op.bulk_insert("orders", {"state", "x"}, rows);
        },
};

namespace {

void expect(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::exit(1);
}

}  // namespace

int main() {
  Arena arena;
  const ArenaScope scope(arena);
  const std::vector<Operation> operations = record(limbeck_migration.upgrade);
  const CreateTable& table = std::get<CreateTable>(operations[0].body);
  expect(table.columns[0].facets.type.labels.size() == 2, "two labels");
  expect(table.columns[0].facets.type.labels[0] == "new", "first label");
  expect(table.columns[0].facets.type.labels[1] == "paid", "second label");
  expect(table.columns[0].facets.server_default.text() == "new", "default");
  expect(table.columns[1].facets.name == "a", "name of a column");
  expect(table.columns[1].facets.comment == temporary("comment"), "comment");
  expect(table.checks[0].expression == temporary("check"), "check");
  expect(table.checks[0].constraint_name == temporary("name"), "name of a check");
  expect(table.uniques[0].columns[1] == temporary("b"), "columns of a unique constraint");
  expect(table.comment == temporary("table"), "comment of the table");
  expect(std::get<AddColumn>(operations[2].body).column.facets.name == "y", "column from an array");
  const Index& index = std::get<CreateIndex>(operations[3].body).index;
  expect(index.columns[0].expression.text == "lower(a)", "expression");
  expect(index.columns[1].column == "state" && index.columns[1].descending, "descending column");
  expect(index.predicate == temporary("predicate"), "option through an old handle");
  expect(std::get<Execute>(operations[103].body).sql.for_dialect("postgresql") == temporary("SELECT"), "raw SQL");
  const BulkInsert& rows = std::get<BulkInsert>(operations.back().body);
  expect(rows.rows[2][0].text() == "2" + temporary("row"), "cell");
  expect(rows.rows[2][3].kind() == Value::Kind::kNull, "null");
}
