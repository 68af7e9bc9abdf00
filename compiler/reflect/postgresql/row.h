// The answer of a catalog query, by the names of its columns.
//
//   for (const Row row : Rows(result)) {
//     if (row.flag("is_unique")) index.is_unique = true;
//     index.index_name = row.copy("name");
//   }
//
// A name that the query does not have is empty, as NULL is: what only later servers know is left out of the query.
//
// Threading: values that refer to the result.
#ifndef LIMBECK_COMPILER_REFLECT_POSTGRESQL_ROW_H_
#define LIMBECK_COMPILER_REFLECT_POSTGRESQL_ROW_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "limbeck/arena.h"
#include "limbeck/query.h"

namespace limbeck::pg_catalog {

using Oid = std::uint32_t;

class Row {
 public:
  Row(const QueryResult& result, std::size_t index) : result_(&result), index_(index) {}

  bool has(std::string_view column) const { return find(column) != nullptr; }  // it is not NULL
  std::string_view text(std::string_view column) const;                        // valid as long as the result
  std::string_view copy(std::string_view column) const;                        // in the current arena; NULL: no text
  bool flag(std::string_view column) const { return text(column) == "t"; }
  long long number(std::string_view column) const;
  Oid oid(std::string_view column) const { return static_cast<Oid>(number(column)); }
  // Of an array of one dimension.
  std::vector<std::optional<std::string>> list(std::string_view column) const;
  std::vector<std::string> texts(std::string_view column) const;
  std::vector<long long> numbers(std::string_view column) const;

 private:
  const std::string* find(std::string_view column) const;

  const QueryResult* result_;
  std::size_t index_;
};

class Rows {
 public:
  class Iterator {
   public:
    Iterator(const QueryResult& result, std::size_t index) : result_(&result), index_(index) {}
    Row operator*() const { return {*result_, index_}; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const QueryResult* result_;
    std::size_t index_;
  };

  explicit Rows(const QueryResult& result) : result_(&result) {}
  Iterator begin() const { return {*result_, 0}; }
  Iterator end() const { return {*result_, result_->rows.size()}; }

 private:
  const QueryResult* result_;
};

}  // namespace limbeck::pg_catalog

#endif  // LIMBECK_COMPILER_REFLECT_POSTGRESQL_ROW_H_
