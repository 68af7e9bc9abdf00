// apply(up) and then apply(derived down) is the schema before, for histories made at random.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "apply/apply.h"
#include "apply/dependents.h"
#include "catalog/expression.h"
#include "catalog/query.h"
#include "dump/catalog_dump.h"
#include "dump/dump.h"
#include "invert/invert.h"
#include "limbeck/postgresql_types.h"

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

// Labels are added only where they are the point: nothing takes them away.
void any_type_operation(Operations& op) {
  switch (draw(9)) {
    case 0:
      return static_cast<void>(op.create_enum(any_name("e"), {"a", "b"}));
    case 1:
      return static_cast<void>(op.drop_enum(any_name("e")));
    case 2:
      return static_cast<void>(op.rename_enum_value(flip() ? "mood" : any_name("e"), "sad", any_name("l")));
    case 3:
      return static_cast<void>(op.create_sequence(any_name("s")).increment(flip() ? 1 : -2));
    case 4:
      return static_cast<void>(op.alter_sequence(any_name("s")).increment(1 + draw(3)).cache(1 + draw(2)));
    case 5: {
      const DropHandle<DropSequence> drop = op.drop_sequence(any_name("s"));
      return flip() ? static_cast<void>(drop.cascade()) : static_cast<void>(drop.if_exists());
    }
    case 6:
      return static_cast<void>(op.create_domain(any_name("d"), Integer()).check("VALUE > 0"));
    case 7: {
      const DropHandle<DropDomain> drop = op.drop_domain(any_name("d"));
      if (flip()) drop.cascade();
      return;
    }
    default:
      return static_cast<void>(op.add_column(any_table(), column(any_column(), postgresql::Domain(any_name("d")))));
  }
}

void any_view_operation(Operations& op) {
  const std::string_view view = any_name("v");
  const std::string source(sometimes() ? any_name("v") : any_table());
  const std::string query = "SELECT c0 FROM " + source + (flip() ? "" : " WHERE c0 > 3");
  switch (draw(4)) {
    case 0:
      return static_cast<void>(op.create_view(view, query));
    case 1:
      return static_cast<void>(op.replace_view(view, query));
    default: {
      const DropHandle<DropView> drop = op.drop_view(view);
      if (flip()) drop.cascade();
    }
  }
}

void any_program_operation(Operations& op) {
  const std::string function = std::string(any_name("f")) + (flip() ? "()" : "(a int)");
  switch (draw(8)) {
    case 0:
      return static_cast<void>(op.create_function(function, "RETURNS trigger LANGUAGE plpgsql AS $$ $$"));
    case 1:
      return static_cast<void>(op.replace_function(function, "RETURNS trigger LANGUAGE plpgsql AS $$ 1 $$"));
    case 2: {
      const DropHandle<DropFunction> drop = op.drop_function(function);
      if (flip()) drop.cascade();
      return;
    }
    case 3:
      return static_cast<void>(
          op.create_trigger(any_name("g"), any_table(),
                            "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION " + std::string(any_name("f")) + "()"));
    case 4:
      return static_cast<void>(op.drop_trigger(any_name("g"), any_table()));
    case 5:
      return static_cast<void>(op.create_policy(any_name("p"), any_table()).using_expression(any_expression()));
    case 6:
      return static_cast<void>(flip() ? op.enable_row_level_security(any_table())
                                      : op.disable_row_level_security(any_table()));
    default:
      if (flip()) return static_cast<void>(op.revoke({"ALL"}, any_table(), {any_name("r")}));
      return static_cast<void>(op.grant({flip() ? "SELECT" : "ALL"}, any_table(), {any_name("r")}));
  }
}

void any_cascade(Operations& op) {
  if (flip()) return static_cast<void>(op.drop_table(any_table()).cascade());
  if (flip()) return static_cast<void>(op.drop_column(any_table(), any_column()).cascade());
  op.drop_constraint(std::string(any_table()) + "_pkey", any_table()).cascade();
}

void any_rename(Operations& op) {
  if (flip()) return static_cast<void>(op.rename_index(any_name("i"), any_name("i")));
  const std::string table(any_table());
  op.rename_constraint(table, table + (flip() ? "_pkey" : "_c1_key"), any_name("k"));
}

void any_operation(Operations& op) {
  switch (draw(21)) {
    case 15:
      return any_type_operation(op);
    case 16:
      return any_view_operation(op);
    case 17:
    case 18:
      return any_program_operation(op);
    case 19:
      return any_cascade(op);
    case 20:
      return any_rename(op);
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

bool reads_nothing(const Catalog& catalog, const View& view) {
  for (const auto& table : catalog.tables())
    for (std::string_view name : {"c0", "c1", "c2", "c3"})
      if (table->find_column(name) == nullptr && view_uses_column(view, table->name, name)) return true;
  const auto reads = [&](const auto& relation) {
    return !(relation.name == view.name) && view_reads(view, relation.name);
  };
  for (const auto& table : catalog.tables())
    if (reads(*table)) return false;
  for (const auto& other : catalog.all<View>())
    if (reads(*other)) return false;
  return true;
}

bool executes_nothing(const Catalog& catalog, const Trigger& trigger) {
  for (const auto& function : catalog.all<StoredFunction>())
    if (executes(trigger, *function)) return false;
  return true;
}

// Whether a check, predicate or view uses what is not there, which the catalog cannot know and a database refuses.
bool dangles(const Catalog& catalog) {
  for (const auto& view : catalog.all<View>())
    if (reads_nothing(catalog, *view)) return true;
  for (const auto& table : catalog.tables())
    for (const Trigger& trigger : table->triggers)
      if (executes_nothing(catalog, trigger)) return true;
  for (const auto& table : catalog.tables())
    for (std::string_view name : {"c0", "c1", "c2", "c3"}) {
      if (table->find_column(name) != nullptr) continue;
      for (const Check& check : table->checks)
        if (expression_uses(check.expression, name)) return true;
      for (const Policy& policy : table->policies)
        if (uses_column(policy, name)) return true;
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
  const bool takes_nothing = std::holds_alternative<Revoke>(recording.operations[0].body) && before == state.catalog;
  if (!sink.has_errors() && !takes_nothing && !dangles(state.catalog))
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
      apply({DropTable{table->name, false, true}, {}}, state, sink);
      if (sink.has_errors()) continue;
      const Change drop{{DropTable{table->name, false, true}, {}}, history.back().after, state.catalog};
      const std::vector<Operation> back = derive_downgrade({&drop, 1}, sink);
      for (const Operation& operation : back) apply(operation, state, sink);
      if (sink.has_errors() || !(state.catalog == drop.before))
        RC_FAIL(format_diagnostics(sink.diagnostics()) + dump(back) + dump(state.catalog));
    }
  }));
}

}  // namespace
}  // namespace limbeck
