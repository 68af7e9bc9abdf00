#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"

namespace limbeck {

void apply(const CreateSchema& operation, Application& application) {
  if (check_new<NamedSchema>(application, operation.schema.name, operation.if_not_exists))
    application.catalog().put(positioned(operation.schema, application));
}

void apply(const DropSchema& operation, Application& application) {
  const NamedSchema* schema = find_to_drop<NamedSchema>(operation, application);
  if (schema == nullptr) return;
  if (!operation.cascade &&
      !check_unused(application, "schema " + quoted(schema->name), dependents_of(application.catalog(), *schema)))
    return;
  remove_schema(application.catalog(), operation.name);
}

void apply(const CreateExtension& operation, Application& application) {
  if (check_new<Extension>(application, operation.extension.name, operation.if_not_exists))
    application.catalog().put(positioned(operation.extension, application));
}

void apply(const DropExtension& operation, Application& application) {
  const Extension* extension = find_to_drop<Extension>(operation, application);
  if (extension == nullptr) return;
  if (!operation.cascade && !check_unused(application, "extension " + quoted(extension->name.name),
                                          dependents_of(application.catalog(), *extension)))
    return;
  remove_extension(application.catalog(), operation.name);
}

}  // namespace limbeck
