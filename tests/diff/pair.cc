#include "diff/pair.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "diff/compiled.h"
#include "diff/diff.h"
#include "diff/schema_database.h"
#include "diff/unnamed_constraints.h"
#include "dump/catalog_dump.h"
#include "dump/dump.h"
#include "invert/invert.h"
#include "limbeck/arena.h"
#include "model/comparison.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// Tables with columns, constraints and indexes, and nothing else.
Catalog core_of(const Catalog& catalog) {
  Catalog core;
  for (const auto& present : catalog.tables()) {
    Table table = *present;
    table.triggers.clear();
    table.policies.clear();
    table.row_security = table.forces_row_security = false;
    table.comment = {};
    for (Column& column : table.columns) column.facets.comment = {};
    core.put_table(std::move(table));
  }
  return core;
}

class Judge {
 public:
  Judge(const Pair& pair, const Dialect& dialect) : dialect_(dialect) {
    const std::string a = read_file(pair.folder / "a.sql"), b = read_file(pair.folder / "b.sql");
    a_ = SchemaDatabase::create(dialect.name());
    b_ = SchemaDatabase::create(dialect.name());
    a_->load(a);
    b_->load(b);
  }

  Verdict run() {
    try {
      go();
    } catch (const std::runtime_error& error) {
      if (verdict_.reason.empty()) verdict_.reason = place_ + first_line(error.what());
      details("!! " + std::string(error.what()));
    }
    return verdict_;
  }

 private:
  void details(const std::string& text) { verdict_.details += text + '\n'; }
  void fail(const std::string& reason) {
    if (verdict_.reason.empty()) verdict_.reason = place_ + reason;
  }

  std::vector<Operation> difference_of(const Catalog& from, const Catalog& to) {
    return diff(from, to, {.dialects = {&dialect_}, .same_words = a_->keeps_words()}).operations;
  }

  void show(const CompiledWay& way) {
    details(dump(way.operations));
    for (const Statement& statement : way.script.statements) details("    " + statement.sql + ";");
  }

  void go() {
    const Catalog a = a_->reflect(), b = b_->reflect();
    const std::string a_text = a_->dump(), b_text = b_->dump();
    place_ = "up: ";
    const CompiledWay up = compiled(difference_of(a, b), a, dialect_, a_->version());
    show(up);
    a_->run(up.script);
    verdict_.applies = true;
    const Catalog reached = a_->reflect();
    const std::string core = compare(core_of(reached), core_of(b));
    verdict_.core_equal = core.empty();
    if (!core.empty()) fail("core differs: " + second_line(core));
    std::string rest = compare(reached, b);
    if (!rest.empty()) fail("differs: " + second_line(rest));
    const std::string lines = line_difference(b_text, a_->dump());
    if (!lines.empty()) fail("dump differs: " + first_line(lines));
    verdict_.all_equal = core.empty() && rest.empty() && lines.empty();
    details(rest + lines);
    place_ = "down: ";
    go_back(up, a, a_text);
  }

  void go_back(const CompiledWay& up, const Catalog& a, const std::string& a_text) {
    DiagnosticSink sink;
    std::vector<Operation> operations = derive_downgrade(up.changes, sink);
    if (sink.error_count() > 0) {
      details("-- the downgrade cannot be derived: " + first_error(sink));
      operations = difference_of(up.after, a);
    }
    details("-- back");
    const CompiledWay down = compiled(operations, up.after, dialect_, a_->version());
    show(down);
    a_->run(down.script);
    verdict_.back_applies = true;
    const std::string rest = compare(a_->reflect(), a);
    if (!rest.empty()) fail("differs: " + second_line(rest));
    const std::string lines = line_difference(a_text, a_->dump());
    if (!lines.empty()) fail("dump differs: " + first_line(lines));
    verdict_.back_equal = rest.empty() && lines.empty();
    details(rest + lines);
  }

  static std::string second_line(const std::string& text) {
    const std::size_t end = text.find('\n');
    return end == std::string::npos ? text : first_line(text.substr(end + 1));
  }

  std::string compare(const Catalog& actual, const Catalog& expected) {
    if (a_->keeps_words() && actual == expected) return {};
    return difference(dialect_, with_names_of(expected, actual), with_names_of(actual, expected));
  }

  const Dialect& dialect_;
  std::unique_ptr<SchemaDatabase> a_, b_;
  Verdict verdict_;
  std::string place_ = {};
};

}  // namespace

Verdict judge(const Pair& pair) {
  Arena arena;
  const ArenaScope scope(arena);
  std::string refusals;
  for (const std::string_view dialect : {"postgresql", "sqlite"}) {
    if (!pair.dialect.empty() && pair.dialect != dialect) continue;
    std::optional<Judge> judge;
    try {
      judge.emplace(pair, *find_dialect(dialect));
    } catch (const std::runtime_error& refusal) {
      refusals += "load: " + first_line(refusal.what()) + ' ';
      continue;
    }
    return judge->run();
  }
  Verdict verdict;
  verdict.reason = refusals;
  return verdict;
}

}  // namespace limbeck::test
