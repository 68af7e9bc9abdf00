// apply(up) and then apply(derived down) is the schema before, for histories made at random.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "apply/apply.h"
#include "catalog/expression.h"
#include "dump/catalog_dump.h"
#include "dump/dump.h"
#include "invert/invert.h"

namespace limbeck {
namespace {

// At full size from the first run on: small numbers first would be the same few operations again and again.
int draw(int below) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, below)); }
bool flip() { return draw(2) == 0; }
bool sometimes() { return draw(4) == 0; }

std::string_view any_name(std::string_view prefix) { return copy_text(std::string(prefix) + std::to_string(draw(4))); }
std::string_view any_table() { return any_name("t"); }
std::string_view any_column() { return any_name("c"); }
List<std::string_view> any_columns() {
  std::vector<std::string_view> columns = {any_column()};
  if (flip()) columns.push_back(any_column());
  return List<std::string_view>(columns);
}

Type any_type() {
  switch (draw(6)) {
    case 0:
      return Integer();
    case 1:
      return BigInteger();
    case 2:
      return String(1 + draw(100));
    case 3:
      return Enum("mood", {"happy", "sad"});
    case 4:
      return Array(Text());
    default:
      return DateTime({.timezone = true});
  }
}

Column any_new_column(std::string_view name) {
  Column result = column(name, any_type());
  if (sometimes()) result.not_null();
  if (sometimes()) result.unique();
  if (sometimes()) result.index();
  if (sometimes()) result.comment("about it");
  if (sometimes()) result.server_default(sql("1 + 1"));
  if (sometimes()) result.references(std::string(any_table()) + ".c0");
  return result;
}

std::string any_expression() {
  return std::string(any_column()) + (flip() ? " IS NOT NULL" : " > " + std::string(any_column()));
}

void any_create_table(Operations& op) {
  std::vector<TableItem> items = {column("c0", Integer()).primary_key()};
  for (const char* name : {"c1", "c2"}) items.push_back(any_new_column(name));
  if (sometimes()) items.push_back(check(any_expression()));
  if (sometimes()) items.push_back(unique(any_columns()));
  if (sometimes()) items.push_back(index({sql("lower(c1)")}).name(any_name("i")).where(any_expression()));
  op.create_table(any_table(), items);
}

void any_alter_column(Operations& op) {
  const AlterColumnHandle alter = op.alter_column(any_table(), any_column());
  if (sometimes()) alter.type(any_type());
  if (sometimes()) alter.not_null();
  if (sometimes()) alter.nullable();
  if (sometimes()) alter.server_default("x");
  if (sometimes()) alter.comment("x");
  if (sometimes()) alter.rename(any_column());
}

void any_operation(Operations& op) {
  switch (draw(15)) {
    case 0:
    case 1:
      return any_create_table(op);
    case 2:
      return static_cast<void>(op.drop_table(any_table()));
    case 3:
      return static_cast<void>(op.rename_table(any_table(), any_table()));
    case 4:
      return static_cast<void>(op.add_column(any_table(), any_new_column(any_column())));
    case 5:
      return static_cast<void>(op.drop_column(any_table(), any_column()));
    case 6:
      return static_cast<void>(op.rename_column(any_table(), any_column(), any_column()));
    case 7:
    case 8:
      return any_alter_column(op);
    case 9:
      return static_cast<void>(op.create_index(any_name("i"), any_table(), {any_column(), desc(any_column())}));
    case 10:
      return static_cast<void>(op.drop_index(any_name("i")));
    case 11:
      return static_cast<void>(op.create_unique_constraint("", any_table(), any_columns()));
    case 12:
      return static_cast<void>(op.create_foreign_key("", any_table(), any_table(), {any_column()}, {"c0"}));
    case 13:
      return static_cast<void>(op.create_check_constraint("", any_table(), any_expression()));
    default:
      return static_cast<void>(
          op.drop_constraint(std::string(any_table()) + (flip() ? "_pkey" : "_c1_key"), any_table()));
  }
}

// Whether a check or predicate uses columns that are not there, which the catalog cannot know and a database refuses.
bool dangles(const Catalog& catalog) {
  for (const auto& table : catalog.tables())
    for (std::string_view name : {"c0", "c1", "c2", "c3"}) {
      if (table->find_column(name) != nullptr) continue;
      for (const Check& check : table->checks)
        if (expression_uses(check.expression, name)) return true;
      for (const Index& index : table->indexes) {
        if (expression_uses(index.predicate, name)) return true;
        for (const IndexColumn& part : index.columns)
          if (expression_uses(part.expression.text, name)) return true;
      }
    }
  return false;
}

// Appends the operation that is drawn if it applies without error.
void grow(std::vector<Change>& history) {
  Recording recording;
  Operations op(recording);
  any_operation(op);
  State state{history.empty() ? Catalog() : history.back().after, {}};
  const Catalog before = state.catalog;
  DiagnosticSink sink;
  apply(recording.operations[0], state, sink);
  if (!sink.has_errors() && !dangles(state.catalog))
    history.push_back({recording.operations[0], before, state.catalog});
}

std::vector<Operation> operations_of(const std::vector<Change>& changes) {
  std::vector<Operation> operations;
  for (const Change& change : changes) operations.push_back(change.operation);
  return operations;
}

TEST(RoundTripTest, ADerivedDowngradeRestoresTheSchema) {
  std::size_t applied = 0;
  EXPECT_TRUE(rc::check([&] {
    Arena arena;
    const ArenaScope scope(arena);
    std::vector<Change> history;
    const int steps = 50 + draw(150);
    for (int i = 0; i < steps; ++i) grow(history);
    applied += history.size();
    if (history.empty()) return;
    const std::size_t begin = static_cast<std::size_t>(draw(static_cast<int>(history.size())));
    const std::vector<Change> up(history.begin() + static_cast<std::ptrdiff_t>(begin), history.end());

    DiagnosticSink sink;
    const std::vector<Operation> down = derive_downgrade(up, sink);
    State state{up.back().after, {}};
    for (const Operation& operation : down) apply(operation, state, sink);
    const std::string difference = describe_difference(up.front().before, state.catalog);
    if (sink.has_errors() || !difference.empty())
      RC_FAIL(format_diagnostics(sink.diagnostics()) + difference + "\nup:\n" + dump(operations_of(up)) + "down:\n" +
              dump(down) + "before:\n" + dump(up.front().before));
  }));
  EXPECT_GT(applied, 500U) << "the operations that are drawn hardly ever apply";
}

TEST(RoundTripTest, ARecreatedTableIsTheTable) {
  EXPECT_TRUE(rc::check([] {
    Arena arena;
    const ArenaScope scope(arena);
    std::vector<Change> history;
    for (int i = 0; i < 80; ++i) grow(history);
    if (history.empty()) return;
    for (const auto& table : history.back().after.tables()) {
      State state{history.back().after, {}};
      DiagnosticSink sink;
      apply({DropTable{table->name}, {}}, state, sink);
      if (sink.has_errors()) continue;
      const Change drop{{DropTable{table->name}, {}}, history.back().after, state.catalog};
      const std::vector<Operation> back = derive_downgrade({&drop, 1}, sink);
      for (const Operation& operation : back) apply(operation, state, sink);
      if (sink.has_errors() || !(state.catalog == drop.before))
        RC_FAIL(format_diagnostics(sink.diagnostics()) + dump(back) + dump(state.catalog));
    }
  }));
}

}  // namespace
}  // namespace limbeck
