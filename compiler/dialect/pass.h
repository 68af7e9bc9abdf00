// What the overloads that render one operation are given besides it, and where their statements go.
#ifndef LIMBECK_COMPILER_DIALECT_PASS_H_
#define LIMBECK_COMPILER_DIALECT_PASS_H_

#include <string>
#include <string_view>
#include <utility>

#include "dialect/dialect.h"

namespace limbeck {

struct Pass {
  std::string_view dialect;
  const RenderOptions& options;
  const Change& change;
  RenderedScript& script;
  DiagnosticSink& sink;

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

// "posts", "blog.posts": as summaries and messages speak of things.
inline std::string display(const ObjectName& name) {
  return name.schema.empty() ? std::string(name.name) : std::string(name.schema) + '.' + std::string(name.name);
}
inline std::string display(const ObjectName& table, std::string_view column) {
  return display(table) + '.' + std::string(column);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_PASS_H_
