#include "source/short_table.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "source/literal.h"

namespace limbeck {
namespace {

template <class T>
List<T> without(const List<T>& list, std::size_t index) {
  std::vector<T> rest;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (i != index) rest.push_back(list[i]);
  return List<T>(rest);
}

template <class T>
List<T> replaced(const List<T>& list, std::size_t index, const T& value) {
  std::vector<T> all(list.begin(), list.end());
  all[index] = value;
  return List<T>(all);
}

// The table with another facet of a column. False: there is no such column.
bool edit_column(CreateTable& table, std::string_view name, const std::function<void(Column::Facets&)>& edit) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].facets.name != name) continue;
    Column column = table.columns[i];
    edit(column.facets);
    table.columns = replaced(table.columns, i, column);
    return true;
  }
  return false;
}

// What a part becomes where it can be said in a column; false where it cannot.
bool move_into_column(CreateTable& table, const PrimaryKey& key) {
  if (key.is_deferrable || !key.included.empty()) return false;
  for (std::string_view name : key.columns)
    if (!edit_column(table, name, [](Column::Facets& column) { column.primary_key = true; })) return false;
  return true;
}

bool move_into_column(CreateTable& table, const Unique& unique) {
  if (unique.columns.size() != 1 || unique.is_deferrable || unique.nulls_are_equal || !unique.included.empty())
    return false;
  return edit_column(table, unique.columns[0], [](Column::Facets& column) { column.unique = true; });
}

bool move_into_column(CreateTable& table, const ForeignKey& key) {
  if (key.columns.size() != 1 || key.referent_columns.size() != 1 || key.is_not_valid) return false;
  bool is_free = true;
  const bool found = edit_column(table, key.columns[0], [&](Column::Facets& column) {
    is_free = column.references.empty();
    column.references = copy_text(dotted(key.referent) + "." + std::string(key.referent_columns[0]));
    column.reference = key.options;
  });
  return found && is_free;
}

bool move_into_column(CreateTable& table, const Index& index) {
  const Index plain{.index_name = index.index_name, .columns = index.columns, .is_unique = index.is_unique};
  if (!(index == plain) || index.columns.size() != 1 || index.columns[0].column.empty()) return false;
  if (!(index.columns[0] == IndexColumn(index.columns[0].column))) return false;
  bool is_free = true;
  const bool found = edit_column(table, index.columns[0].column, [&](Column::Facets& column) {
    is_free = !column.index && !column.unique;
    column.index = true;
    column.unique = index.is_unique;
  });
  return found && is_free;
}

template <class Part>
bool move_into_column(CreateTable&, const Part&) {
  return false;
}

std::string_view& name_of(Index& index) { return index.index_name; }
template <class Part>
std::string_view& name_of(Part& part) {
  return part.constraint_name;
}

class Shortening {
 public:
  Shortening(const CreateTable& written, const CreateTable& table, const State& before)
      : before_(before), table_(written) {
    before_.doubts = {};
    const NamingConvention* naming = std::exchange(before_.naming, nullptr);
    wanted_ = result_of(table);
    before_.naming = naming;
  }

  CreateTable run() {
    if (!wanted_) return table_;
    shorten_parts(&CreateTable::primary_keys);
    shorten_parts(&CreateTable::uniques);
    shorten_parts(&CreateTable::foreign_keys);
    shorten_parts(&CreateTable::indexes);
    shorten_parts(&CreateTable::checks);
    shorten_parts(&CreateTable::excludes);
    shorten_columns();
    return table_;
  }

 private:
  // What it makes; nothing where it cannot be made.
  std::optional<Table> result_of(const CreateTable& table) const {
    State state = before_;
    DiagnosticSink sink;
    apply({table, {}}, state, sink);
    const Table* made = state.catalog.find_table(table.table);
    if (sink.has_errors() || made == nullptr) return std::nullopt;
    return *made;
  }

  bool attempt(const CreateTable& shorter) {
    const std::optional<Table> result = result_of(shorter);
    if (!result || !(*result == *wanted_)) return false;
    table_ = shorter;
    return true;
  }

  // From the last to the first: what is made first gets the first of several names, as it did before.
  template <class Part>
  void shorten_parts(List<Part> CreateTable::*parts) {
    for (std::size_t i = (table_.*parts).size(); i-- > 0;) {
      Part part = (table_.*parts)[i];
      CreateTable shorter = table_;
      shorter.*parts = without(table_.*parts, i);
      if (move_into_column(shorter, part) && attempt(shorter)) continue;
      if (name_of(part).empty()) continue;
      name_of(part) = {};
      shorter = table_;
      shorter.*parts = replaced(table_.*parts, i, part);
      attempt(shorter);
    }
  }

  void shorten_columns() {
    const auto edit_all = [&](const std::function<void(Column::Facets&)>& edit) {
      CreateTable shorter = table_;
      std::vector<Column> columns(table_.columns.begin(), table_.columns.end());
      for (Column& column : columns) edit(column.facets);
      shorter.columns = List<Column>(columns);
      if (attempt(shorter)) return;
      for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        Column column = table_.columns[i];
        edit(column.facets);
        shorter = table_;
        shorter.columns = replaced(table_.columns, i, column);
        if (!(column == table_.columns[i])) attempt(shorter);
      }
    };
    edit_all([&](Column::Facets& column) { column.type = without_labels(column.type, before_.catalog); });
    edit_all([](Column::Facets& column) { column.autoincrement = Choice::kNotGiven; });
    edit_all([](Column::Facets& column) {
      if (column.not_null == Choice::kNo) column.not_null = Choice::kNotGiven;
    });
    edit_all([](Column::Facets& column) {
      const bool goes_without_saying =
          column.primary_key || column.identity != nullptr || column.autoincrement == Choice::kYes;
      if (goes_without_saying) column.not_null = Choice::kNotGiven;
    });
  }

  State before_;
  CreateTable table_;
  std::optional<Table> wanted_;
};

}  // namespace

CreateTable short_table(const CreateTable& written, const CreateTable& table, const State& before) {
  return Shortening(written, table, before).run();
}

}  // namespace limbeck
