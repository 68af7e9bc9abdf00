#include "catalog/facts.h"
#include "catalog/signature.h"
#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// Signatures are verbatim: "slug(title text)".
std::string signature(const ObjectName& name) {
  return (name.schema.empty() ? "" : qualified({{}, name.schema}) + '.') + std::string(name.name);
}

std::string_view kind(const StoredFunction* function) {
  return function == nullptr ? "ROUTINE" : function->is_procedure ? "PROCEDURE" : "FUNCTION";
}

// As DROP takes it: without defaults.
std::string dropped_signature(const ObjectName& name) {
  const bool has_defaults =
      mentions_name(name.name, "DEFAULT", lexis()) || name.name.find('=') != std::string_view::npos;
  return has_defaults ? signature({name.schema, signature_key(name.name)}) : signature(name);
}

void check_bodies(bool yes, Pass& pass) {
  pass.statement(std::string("SET LOCAL check_function_bodies = ") + (yes ? "on" : "off"),
                 yes ? "check bodies of functions" : "leave bodies of functions unchecked");
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
  const bool drop_first =
      op.replace && before != nullptr &&
      function_header(create_function(*before, true)) != function_header(create_function(function, true));
  if (drop_first) drop_verbatim(kind(before), dropped_signature(before->name), false, false, pass);
  if (op.unchecked) check_bodies(false, pass);
  pass.statement(std::string(without_end(create_function(function, op.replace && !drop_first))),
                 std::string(op.replace ? "replace " : "create ") +
                     (function.is_procedure ? "procedure " : "function ") + display(function.name));
  if (op.unchecked) check_bodies(true, pass);
  if (!drop_first) return;
  const std::string own =
      std::string(kind(&function)) + ' ' + written(function.name.schema, signature_key(function.name.name));
  grant_again(own, pass);
  say_facts_again(own, pass);
}

void render(const DropFunction& op, Pass& pass) {
  drop_verbatim(kind(pass.change.before.find<StoredFunction>(op.name)), dropped_signature(op.name), op.if_exists,
                op.cascade, pass);
}

}  // namespace limbeck::postgresql
