#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"

namespace limbeck {
namespace {

// "slug" where there is one function of that name: then that one. Null: reported.
const StoredFunction* find_function(Application& application, const ObjectName& name, bool if_exists) {
  if (const StoredFunction* function = application.catalog().find<StoredFunction>(name)) return function;
  std::vector<const StoredFunction*> of_that_name;
  const auto all = application.catalog().all<StoredFunction>();
  for (const auto& function : all)
    if (function->name.schema == name.schema && function_name(function->name.name) == function_name(name.name))
      of_that_name.push_back(function.get());
  const bool has_arguments = name.name.find('(') != std::string_view::npos;
  if (!has_arguments && of_that_name.size() == 1)
    return application.catalog().find<StoredFunction>(of_that_name[0]->name);
  if (if_exists && of_that_name.empty()) return nullptr;
  if (of_that_name.empty()) return find_object<StoredFunction>(application, name);
  if (if_exists && has_arguments) return nullptr;
  if (application.doubts(name.name)) return nullptr;
  std::vector<std::string_view> signatures;
  for (const StoredFunction* function : of_that_name) signatures.push_back(function->name.name);
  application.error("LBK231", "no function " + quoted(name) + "; there is " +
                                  quoted_list(List<std::string_view>(signatures)) +
                                  (has_arguments ? "" : ", so name the types of its arguments"));
  return nullptr;
}

bool check_signature(Application& application, const StoredFunction& function) {
  const std::string_view signature = function.name.name;
  if (!application.check_name("function", function_name(signature), application.at())) return false;
  if (signature.find('(') != std::string_view::npos && !function.sql.empty()) return true;
  application.error("LBK216",
                    "function " + quoted(function.name) +
                        (function.sql.empty() ? " needs a body: \"RETURNS ... LANGUAGE ... AS ...\""
                                              : " needs its arguments: \"" + std::string(signature) + "()\""));
  return false;
}

}  // namespace

void apply(const CreateFunction& operation, Application& application) {
  const StoredFunction& function = operation.function;
  if (!check_signature(application, function)) return;
  const StoredFunction* present = application.catalog().find<StoredFunction>(function.name);
  if (operation.replace) {
    present = find_function(application, function.name, false);
    if (present == nullptr) return;
    if (*present == function) {
      application.error("LBK217",
                        "replace_function changes nothing: function " + quoted(function.name) + " is so already");
      return;
    }
  } else if (present != nullptr) {
    return report_exists(application, "function", function.name, present->at);
  }
  application.catalog().put(positioned(function, application));
}

void apply(const DropFunction& operation, Application& application) {
  const StoredFunction* function = find_function(application, operation.name, operation.if_exists);
  if (function == nullptr) return;
  if (!operation.cascade &&
      !check_unused(application, "function " + quoted(function->name), dependents_of(application.catalog(), *function)))
    return;
  remove_function(application.catalog(), function->name);
}

}  // namespace limbeck
