#include "source/short_form.h"

#include <optional>
#include <utility>

#include "source/authored_names.h"
#include "source/short_table.h"

namespace limbeck {
namespace {

Catalog after(const Operation& operation, State state) {
  DiagnosticSink sink;
  apply(with_names(operation, state), state, sink);
  return state.catalog;
}

bool is_known(const Type& type, const Catalog& catalog) {
  const std::optional<EnumType> known = catalog.find_enum({type.schema_name, type.name});
  return known && known->labels == type.labels;
}

void shorten(AddColumn& op, const State& state) {
  const auto attempt = [&](auto change) {
    AddColumn shorter = op;
    change(shorter.column.facets);
    if (after({op, {}}, state) == after({shorter, {}}, state)) op = shorter;
  };
  op.column.facets.type = without_labels(op.column.facets.type, state.catalog);
  attempt([](Column::Facets& column) {
    if (column.not_null == Choice::kNo) column.not_null = Choice::kNotGiven;
  });
  attempt([](Column::Facets& column) { column.autoincrement = Choice::kNotGiven; });
}

void shorten(AlterColumn& op, const State& state) {
  if (op.type != nullptr) op.type = copy_value(without_labels(*op.type, state.catalog));
}

void shorten(CreateSequence& op, const State&) {
  if (op.sequence.cycle == Choice::kNo) op.sequence.cycle = Choice::kNotGiven;
}

template <class Op>
void shorten(Op&, const State&) {}

}  // namespace

Type without_labels(const Type& type, const Catalog& catalog) {
  Type result = type;
  if (type.kind == TypeKind::kEnum && is_known(type, catalog)) result.labels = {};
  if (type.kind == TypeKind::kArray && type.element != nullptr)
    result.element = copy_value(without_labels(*type.element, catalog));
  return result;
}

std::vector<Operation> short_form(std::vector<Operation> operations, State state) {
  DiagnosticSink sink;
  for (Operation& operation : operations) {
    const Operation named = operation;
    operation = with_authored_names(operation, state);
    if (auto* table = std::get_if<CreateTable>(&operation.body))
      *table = short_table(*table, std::get<CreateTable>(named.body), state);
    else
      std::visit([&](auto& body) { shorten(body, state); }, operation.body);
    State plain{state.catalog, {}};  // the names are the database's already
    apply(named, plain, sink);
    state.catalog = plain.catalog;
  }
  return operations;
}

}  // namespace limbeck
