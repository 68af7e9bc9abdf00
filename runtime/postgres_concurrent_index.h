// CREATE INDEX CONCURRENTLY that fails leaves an INVALID index behind, which is in the way of the next attempt. Whether
// there is one, the server's catalog knows best.
#ifndef LIMBECK_POSTGRES_CONCURRENT_INDEX_H_
#define LIMBECK_POSTGRES_CONCURRENT_INDEX_H_

#include <optional>
#include <string>
#include <string_view>

namespace pqxx {
class transaction_base;
}

namespace limbeck {

struct ConcurrentIndex {
  std::string name;   // as the catalog has it, without quotes
  std::string table;  // as the statement has it
};

// What a CREATE INDEX CONCURRENTLY makes; nothing for all other statements, and for an index without a name.
std::optional<ConcurrentIndex> concurrent_index(std::string_view sql);

// The name of the INVALID index that stands in the place of `index`; empty where there is none. Throws what libpqxx
// throws.
std::string invalid_index(pqxx::transaction_base& outside, const ConcurrentIndex& index);

// Leaves alone what another session is building just now: the statement itself will then say that the name is taken.
void drop_invalid_index(pqxx::transaction_base& outside, const ConcurrentIndex& index);

}  // namespace limbeck

#endif  // LIMBECK_POSTGRES_CONCURRENT_INDEX_H_
