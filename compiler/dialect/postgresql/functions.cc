#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// Signatures are verbatim: "slug(title text)".
std::string signature(const ObjectName& name) {
  return (name.schema.empty() ? "" : qualified({{}, name.schema}) + '.') + std::string(name.name);
}

// The one that is there no more afterwards; a signature may be written in more than one way.
const StoredFunction* dropped(const Pass& pass) {
  for (const auto& function : pass.change.before.all<StoredFunction>())
    if (pass.change.after.find<StoredFunction>(function->name) == nullptr) return function.get();
  return nullptr;
}

}  // namespace

std::string create_function(const StoredFunction& function, bool replace) {
  return sql(replace ? "CREATE OR REPLACE" : "CREATE")
      .words(function.is_procedure ? "PROCEDURE" : "FUNCTION")
      .words(signature(function.name))
      .words(function.sql)
      .take();
}

void render(const CreateFunction& op, Pass& pass) {
  const StoredFunction& function = op.function;
  pass.statement(std::string(without_end(create_function(function, op.replace))),
                 std::string(op.replace ? "replace " : "create ") +
                     (function.is_procedure ? "procedure " : "function ") + display(function.name));
}

void render(const DropFunction& op, Pass& pass) {
  const StoredFunction* function = dropped(pass);
  const std::string_view kind = function == nullptr ? "ROUTINE" : function->is_procedure ? "PROCEDURE" : "FUNCTION";
  drop_verbatim(kind, signature(op.name), op.if_exists, op.cascade, pass);
}

}  // namespace limbeck::postgresql
