#include "limbeck/migration.h"

#include <cstdlib>

namespace limbeck {

void a_migration_names_at_most_16_revisions_labels_or_tags() { std::abort(); }

}  // namespace limbeck
