#include "dialect/sqlite/runs.h"

#include <set>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

// How old values become new ones, in the author's words; empty for most operations.
std::string_view expression_of(const Operation& operation) {
  const auto* alter = std::get_if<AlterColumn>(&operation.body);
  return alter == nullptr ? std::string_view() : alter->using_expression;
}

// The column whose values the operation makes or changes, if any.
std::string_view changed_column(const Operation& operation) {
  if (const auto* add = std::get_if<AddColumn>(&operation.body)) return add->column.facets.name;
  const auto* alter = std::get_if<AlterColumn>(&operation.body);
  return alter == nullptr || alter->type == nullptr ? std::string_view() : alter->column;
}

void rename(std::set<std::string_view>& names, const ColumnRename& rename) {
  if (names.erase(rename.from) > 0) names.insert(rename.to);
}

// A run while it grows: what the table looks like, had all renames so far come first.
class GrowingRun {
 public:
  explicit GrowingRun(const Change& first) : first_(&first) {
    if (way_of(first) == Way::kAlone) return;
    if (const Table* table = table_change(first).before)
      for (const Column& column : table->columns) names_.insert(column.facets.name);
    renamable_ = names_;
    add(first);
  }

  bool takes(const Change& change) const {
    const Way way = way_of(change);
    if (way_of(*first_) == Way::kAlone || way == Way::kAlone || way == Way::kCreate) return false;
    if (!(last_->name == table_change(change).before->name)) return false;
    if (way_of(*first_) == Way::kCreate) return true;  // without rows, the order of things does not matter
    // An expression means the columns as earlier operations have left them.
    for (std::string_view column : changed_)
      if (mentions(expression_of(change.operation), column)) return false;
    const std::optional<ColumnRename> rename = rename_of(change.operation);
    return !rename || (renamable_.contains(rename->from) && !names_.contains(rename->to));
  }

  void add(const Change& change) {
    last_ = table_change(change).after;
    if (const auto* drop = std::get_if<DropColumn>(&change.operation.body)) renamable_.erase(drop->column);
    if (const std::string_view column = changed_column(change.operation); !column.empty()) changed_.insert(column);
    if (const auto renamed = rename_of(change.operation))
      for (std::set<std::string_view>* names : {&names_, &renamable_, &changed_}) rename(*names, *renamed);
  }

 private:
  const Change* first_;
  const Table* last_ = nullptr;
  std::set<std::string_view> names_;      // of columns that the table has before it is rebuilt
  std::set<std::string_view> renamable_;  // those that are not dropped within the run
  std::set<std::string_view> changed_;    // those whose values are no longer the old ones
};

}  // namespace

std::optional<ColumnRename> rename_of(const Operation& operation) {
  if (const auto* op = std::get_if<RenameColumn>(&operation.body)) return ColumnRename{op->column, op->new_name};
  const auto* op = std::get_if<AlterColumn>(&operation.body);
  if (op == nullptr || op->new_name.empty()) return std::nullopt;
  return ColumnRename{op->column, op->new_name};
}

std::vector<Run> runs_of(std::span<const Change> changes) {
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < changes.size();) {
    GrowingRun growing(changes[begin]);
    std::size_t end = begin + 1;
    for (; end < changes.size() && growing.takes(changes[end]); ++end) growing.add(changes[end]);
    Run run{changes.subspan(begin, end - begin)};
    for (const Change& change : run.changes) run.rebuilds = run.rebuilds || way_of(change) == Way::kRebuild;
    runs.push_back(run);
    begin = end;
  }
  return runs;
}

}  // namespace limbeck::sqlite
