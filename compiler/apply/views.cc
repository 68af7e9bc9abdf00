#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

bool check_query(Application& application, const View& view) {
  bool is_empty = true;
  view.sql.visit_arms(
      [&](std::string_view, std::string_view text) { is_empty = is_empty && tokenize_expression(text).empty(); });
  if (is_empty) {
    application.error("LBK216", "view " + quoted(view.name) + " needs a query");
    return false;
  }
  if (view.has_no_data && !view.is_materialized) {
    application.error("LBK218", "view " + quoted(view.name) + ": .with_no_data means nothing without .materialized");
    return false;
  }
  if (view.is_materialized && view.is_recursive) {
    application.error("LBK219", "view " + quoted(view.name) +
                                    ": .materialized and .recursive contradict each other; write WITH RECURSIVE in "
                                    "the query");
    return false;
  }
  if (view.is_recursive && view.columns.empty()) {
    application.error("LBK216", "recursive view " + quoted(view.name) + " needs .columns({...})");
    return false;
  }
  return true;
}

void replace(const CreateView& operation, Application& application) {
  const View* present = find_object<View>(application, operation.view.name);
  if (present == nullptr) return;
  if (present->is_materialized != operation.view.is_materialized) {
    application
        .error("LBK236",
               "view " + quoted(present->name) +
                   (present->is_materialized ? " is materialized, and so must be what replaces it; add .materialized()"
                                             : " is not materialized; drop_view it and create the materialized one"))
        .notes.push_back({present->at, "it is created here"});
    return;
  }
  View same = operation.view;
  same.indexes = present->indexes;
  if (*present == same) {
    application.error("LBK217", "replace_view changes nothing: view " + quoted(present->name) + " is so already");
    return;
  }
  View view = positioned(operation.view, application);
  view.indexes = present->indexes;
  application.catalog().put(view);
}

}  // namespace

void apply(const CreateView& operation, Application& application) {
  const View& view = operation.view;
  if (!check_query(application, view)) return;
  if (operation.replace) return replace(operation, application);
  if (!check_new<View>(application, view.name, operation.if_not_exists) ||
      !check_relation_free(application, "view", view.name) || !check_type_free(application, "view", view.name))
    return;
  application.catalog().put(positioned(view, application));
}

void apply(const DropView& operation, Application& application) {
  const View* view = find_to_drop<View>(operation, application);
  if (view == nullptr) return;
  if (!operation.cascade &&
      !check_unused(application, "view " + quoted(view->name), dependents_of(application.catalog(), *view)))
    return;
  remove_view(application.catalog(), operation.name);
}

void apply(const RefreshMaterializedView& operation, Application& application) {
  const View* present = find_object<View>(application, operation.name);
  if (present == nullptr) return;
  const std::string what = "view " + quoted(present->name);
  if (!present->is_materialized) {
    application.error("LBK236", what + " is not materialized: it has nothing to refresh")
        .notes.push_back({present->at, "it is created here"});
    return;
  }
  if (operation.concurrently && (operation.with_no_data || present->has_no_data)) {
    application.error("LBK219",
                      what + (operation.with_no_data ? ": .concurrently and .with_no_data contradict each other"
                                                     : " has no data yet, so it cannot be refreshed concurrently"));
    return;
  }
  View view = *present;
  view.has_no_data = operation.with_no_data;
  application.catalog().put(view);
}

}  // namespace limbeck
