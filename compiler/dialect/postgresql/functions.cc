#include "catalog/signature.h"
#include "dialect/postgresql/normal_form.h"
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

std::string_view kind(const StoredFunction* function) {
  return function == nullptr ? "ROUTINE" : function->is_procedure ? "PROCEDURE" : "FUNCTION";
}

// As DROP takes it: without defaults.
std::string dropped_signature(const StoredFunction& function) {
  const std::string key = signature_key(function.name.name);
  return signature({function.name.schema, key});
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
  const StoredFunction* before = pass.change.before.find<StoredFunction>(function.name);
  if (op.replace && before != nullptr &&
      function_header(create_function(*before, true)) != function_header(create_function(function, true)))
    drop_verbatim(kind(before), dropped_signature(*before), false, false, pass);
  pass.statement(std::string(without_end(create_function(function, op.replace))),
                 std::string(op.replace ? "replace " : "create ") +
                     (function.is_procedure ? "procedure " : "function ") + display(function.name));
}

void render(const DropFunction& op, Pass& pass) {
  drop_verbatim(kind(dropped(pass)), signature(op.name), op.if_exists, op.cascade, pass);
}

}  // namespace limbeck::postgresql
