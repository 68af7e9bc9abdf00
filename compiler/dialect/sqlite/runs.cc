#include "dialect/sqlite/runs.h"

#include <set>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

bool has_expression(const Operation& operation) {
  const auto* alter = std::get_if<AlterColumn>(&operation.body);
  return alter != nullptr && !alter->using_expression.empty();
}

// A run while it grows: what the table looks like, had all renames so far come first.
class GrowingRun {
 public:
  explicit GrowingRun(const Change& first) : first_(&first) {
    const Table* table = table_change(first).before;
    if (way_of(first) == Way::kAlone) return;
    for (const Column& column : table->columns) names_.insert(column.facets.name);
    renamable_ = names_;
    add(first);
  }

  bool takes(const Change& change) const {
    if (way_of(*first_) == Way::kAlone || way_of(change) == Way::kAlone) return false;
    if (!(last_->name == table_change(change).before->name)) return false;
    // The expression means the columns as earlier operations have left them.
    if (has_expression(change.operation) && !only_renames_) return false;
    const std::optional<ColumnRename> rename = rename_of(change.operation);
    return !rename || (renamable_.contains(rename->from) && !names_.contains(rename->to));
  }

  void add(const Change& change) {
    last_ = table_change(change).after;
    if (const auto* drop = std::get_if<DropColumn>(&change.operation.body)) renamable_.erase(drop->column);
    const std::optional<ColumnRename> rename = rename_of(change.operation);
    if (rename) {
      names_.erase(rename->from);
      names_.insert(rename->to);
      renamable_.erase(rename->from);
      renamable_.insert(rename->to);
    }
    only_renames_ = only_renames_ && rename && way_of(change) == Way::kNative;
  }

 private:
  const Change* first_;
  const Table* last_ = nullptr;
  std::set<std::string_view> names_;      // of columns that the table has before it is rebuilt
  std::set<std::string_view> renamable_;  // those that are not dropped within the run
  bool only_renames_ = true;
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
