#include "source/authored_names.h"

#include <vector>

#include "apply/table_parts.h"

namespace limbeck {
namespace {

constexpr std::string_view kMark = "\x01";

class Author {
 public:
  Author(const State& state, const ObjectName& table, std::vector<Column> columns)
      : naming_(*state.naming), table_(table), columns_(std::move(columns)) {}

  PrimaryKey written(PrimaryKey key) const { return named("pk", key, parts_of(key), key.constraint_name); }
  Unique written(Unique unique) const { return named("uq", unique, parts_of(unique), unique.constraint_name); }
  ForeignKey written(ForeignKey key) const { return named("fk", key, parts_of(key), key.constraint_name); }
  Check written(Check check) const { return named("ck", check, parts_of(check, columns_), check.constraint_name); }
  Index written(Index index) const { return named("ix", index, parts_of(index), index.index_name); }

  template <class Part>
  List<Part> written(const List<Part>& parts) const {
    std::vector<Part> all;
    for (const Part& part : parts) all.push_back(written(part));
    return List<Part>(all);
  }

 private:
  template <class Part>
  const Part& named(std::string_view key, Part& part, NamingConvention::Parts parts, std::string_view& name) const {
    if (!naming_.takes_name(key) || name.empty()) return part;
    parts.schema = table_.schema;
    parts.table = table_.name;
    parts.name = kMark;
    const std::string frame = *naming_.name(key, parts);
    const std::size_t mark = frame.find(kMark);
    if (mark == std::string::npos) return part;
    const std::string_view head = std::string_view(frame).substr(0, mark),
                           tail = std::string_view(frame).substr(mark + 1);
    if (name.size() <= head.size() + tail.size() || !name.starts_with(head) || !name.ends_with(tail)) return part;
    name = name.substr(head.size(), name.size() - head.size() - tail.size());
    return part;
  }

  const NamingConvention& naming_;
  const ObjectName table_;
  const std::vector<Column> columns_;
};

std::vector<Column> columns_of(const State& state, const ObjectName& name) {
  const Table* table = state.catalog.find_table(name);
  return table == nullptr ? std::vector<Column>() : state.catalog.columns_of(*table);
}

void rewrite(CreateTable& op, const State& state) {
  const Author author(state, op.table, {op.columns.begin(), op.columns.end()});
  op.primary_keys = author.written(op.primary_keys);
  op.uniques = author.written(op.uniques);
  op.foreign_keys = author.written(op.foreign_keys);
  op.checks = author.written(op.checks);
  op.indexes = author.written(op.indexes);
}

void rewrite(CreateIndex& op, const State& state) {
  op.index = Author(state, op.table, columns_of(state, op.table)).written(op.index);
}

template <class Op>
void rewrite(Op& op, const State& state) {
  if constexpr (requires(const Author& author) { author.written(op.constraint); })
    op.constraint = Author(state, op.table, columns_of(state, op.table)).written(op.constraint);
}

}  // namespace

Operation with_authored_names(Operation operation, const State& before) {
  if (before.naming != nullptr) std::visit([&](auto& body) { rewrite(body, before); }, operation.body);
  return operation;
}

}  // namespace limbeck
