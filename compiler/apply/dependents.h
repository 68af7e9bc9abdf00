// What keeps a thing from being dropped: what depends on it, as the database would see it.
#ifndef LIMBECK_COMPILER_DEPENDENTS_H_
#define LIMBECK_COMPILER_DEPENDENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "apply/application.h"

namespace limbeck {

struct Dependent {
  std::string what;  // "view 'posts_today'"
  SourcePosition at;
};
using Dependents = std::vector<Dependent>;

// Foreign keys apart, which have a message of their own.
Dependents dependents_of(const Catalog& catalog, const Table& table);
Dependents dependents_of(const Catalog& catalog, const Table& table, std::string_view column);
Dependents dependents_of(const Catalog& catalog, const View& view);
Dependents dependents_of(const Catalog& catalog, const Sequence& sequence);
Dependents dependents_of(const Catalog& catalog, const Domain& domain);
Dependents dependents_of(const Catalog& catalog, const StoredFunction& function);
Dependents dependents_of(const Catalog& catalog, const NamedSchema& schema);
Dependents dependents_of(const Catalog& catalog, const Extension& extension);
Dependents dependents_of(const Catalog& catalog, const EnumType& type);

// False where something depends on it, which is reported. `instead`: ".cascade()", or empty where there is no such way.
bool check_unused(Application& application, const std::string& what, const Dependents& dependents,
                  std::string_view instead = ".cascade()", std::string_view verb = "dropped");

// What the functions above look for.
bool takes_next_value(const Value& server_default, const ObjectName& sequence);  // nextval('sequence')
bool is_of_domain(const Type& type, const ObjectName& domain);                   // also the elements of an array
bool is_of_enum(const Type& type, const ObjectName& name);
bool is_of_extension(const Type& type, const ObjectName& extension);  // its type is called as the extension is
bool executes(const Trigger& trigger, const StoredFunction& function);
bool uses_column(const Policy& policy, std::string_view column);
bool uses_beside(const Exclude& exclude, std::string_view column);  // in an expression, and not as one of its own

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DEPENDENTS_H_
