// One query with parameters, and its answer as text: where versions of libpqxx differ.
#ifndef LIMBECK_POSTGRES_QUERY_H_
#define LIMBECK_POSTGRES_QUERY_H_

#include <string_view>

#include "absl/types/span.h"
#include "limbeck/query.h"

namespace pqxx {
class transaction_base;
}

namespace limbeck {

// Throws what libpqxx throws.
QueryResult postgres_query(pqxx::transaction_base& transaction, std::string_view sql,
                           absl::Span<const QueryParameter> parameters);

}  // namespace limbeck

#endif  // LIMBECK_POSTGRES_QUERY_H_
