// Renders what a test's operations do to the schema that earlier ones have made.
//
//   Rendering r("sqlite");
//   r.given([](Operations& op) { op.create_table(...); });
//   EXPECT_EQ(r.render([](Operations& op) { op.drop_column("t", "a"); }), "ALTER TABLE t DROP COLUMN a;\n");
//
// Threading: none.
#ifndef LIMBECK_TESTS_RENDER_RENDERING_H_
#define LIMBECK_TESTS_RENDER_RENDERING_H_

#include <string>
#include <string_view>
#include <vector>

#include "apply/apply.h"
#include "dialect/dialect.h"
#include "invert/cast.h"
#include "invert/invert.h"
#include "limbeck/arena.h"
#include "limbeck/operations.h"
#include "pipeline/foreign_key_cycles.h"

namespace limbeck::test {

class Rendering {
 public:
  RenderOptions options;

  explicit Rendering(std::string_view dialect) : dialect_(find_dialect(dialect)), scope_(arena_) {}

  // Only changes the schema.
  void given(void (*author)(Operations&)) { apply_all(record(author)); }

  // Every statement with ";\n" behind it. The schema is changed.
  std::string render(void (*author)(Operations&)) {
    const std::vector<Change> changes = apply_all(record(author));
    if (sink_.has_errors()) return {};
    script_ = dialect_->render(changes, options, sink_);
    std::string text;
    for (const Statement& statement : script_.statements) text += statement.sql + ";\n";
    return text;
  }

  // The same as a script.
  RenderedScript render_given(void (*author)(Operations&)) {
    return dialect_->render(apply_all(record(author)), options, sink_);
  }

  // The same, and what undoes it; the schema is as before.
  struct BothWays {
    RenderedScript up;
    RenderedScript down;
  };
  BothWays render_both_ways(void (*author)(Operations&)) {
    const std::vector<Change> up = apply_all(record(author));
    const std::vector<Change> down = apply_all(derive_downgrade(up, sink_));
    return {dialect_->render(up, options, sink_), dialect_->render(down, options, sink_)};
  }

  // Of the last render().
  const RenderedScript& script() const { return script_; }

  // "LBK401 message\n" for each so far.
  std::string diagnostics() const {
    std::string text;
    for (const Diagnostic& diagnostic : sink_.diagnostics()) text += diagnostic.code + ' ' + diagnostic.message + '\n';
    return text;
  }

 private:
  std::vector<Change> apply_all(const std::vector<Operation>& operations) {
    std::vector<Change> changes;
    for (const Operation& written : create_closing_keys_late(operations)) {
      const Catalog before = state_.catalog;
      const Operation operation = with_cast(written, before);
      apply(operation, state_, sink_);
      changes.push_back({operation, before, state_.catalog});
    }
    return changes;
  }

  const Dialect* dialect_;
  Arena arena_;
  ArenaScope scope_;
  State state_;
  DiagnosticSink sink_;
  RenderedScript script_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RENDER_RENDERING_H_
