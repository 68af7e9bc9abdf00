// What a partitioned table cannot have, because only its partitions hold rows: PostgreSQL manual 5.11.2.3,
// "Limitations", and CREATE TABLE. What depends on the server's version is the dialect's business.
#ifndef LIMBECK_COMPILER_PARTITIONED_H_
#define LIMBECK_COMPILER_PARTITIONED_H_

#include "apply/application.h"

namespace limbeck {

// Whether a unique key over those columns can be one of `table`: it needs all that tell the partitions apart, for each
// partition has an index of its own. If not, that is reported. `what`: "unique constraint 'x'".
bool check_partition_key(Application& application, const Table& table, const List<std::string_view>& columns,
                         const std::string& what, SourcePosition at);

// False: the table has options that only its partitions can have, which is reported.
bool check_partitioned_options(Application& application, const Table& table);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_PARTITIONED_H_
