// What the overloads that render one operation are given besides it, and where their statements go.
#ifndef LIMBECK_COMPILER_DIALECT_PASS_H_
#define LIMBECK_COMPILER_DIALECT_PASS_H_

#include <string>
#include <string_view>
#include <utility>

#include "catalog/display.h"
#include "dialect/dialect.h"

namespace limbeck {

struct Pass {
  std::string_view dialect;
  const RenderOptions& options;
  const Change& change;
  RenderedScript& script;
  DiagnosticSink& sink;
  const Catalog* reached = nullptr;  // the schema behind the last change of the script, where it matters

  void statement(std::string sql, std::string summary) {
    script.statements.push_back({std::move(sql), std::move(summary), change.operation.at});
  }
  // The last statement that was written.
  Statement& last() { return script.statements.back(); }
  void error(std::string_view code, std::string message) { sink.error(code, change.operation.at, std::move(message)); }
  void error(std::string_view code, SourcePosition at, std::string message) {
    sink.error(code, at, std::move(message));
  }
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_PASS_H_
