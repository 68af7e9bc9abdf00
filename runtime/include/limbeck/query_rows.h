// What a query of a data step gave: rows of values that are read as C++ types.
//
//   for (const auto& row : db.query("SELECT id, title, rating FROM posts")) {
//     const auto id = row["id"].as<long>();
//     const auto title = row["title"].as<std::string>();
//     const auto rating = row["rating"].as<std::optional<double>>();       // NULL is nothing
//   }
//   const auto count = db.query("SELECT count(*) FROM posts").one()[0].as<int>();
//
// as<T>() reads integers, floating point numbers, bool, std::string, std::vector<std::byte>, and std::optional of
// these. Every type of the database can be read as text. What does not fit (NULL, letters, too large a number, a column
// that is not there) throws StepError.
//
// Threading: values; rows and values keep alive what they come from.
#ifndef LIMBECK_QUERY_ROWS_H_
#define LIMBECK_QUERY_ROWS_H_

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace limbeck {

struct QueryResult;

// Why a query of a data step failed. A step that lets it pass fails its revision, which is what it should do; on
// databases that give up a transaction after an error, nothing else is left anyway.
class StepError : public std::runtime_error {
 public:
  explicit StepError(const std::string& message, std::string sqlstate = {}, std::string sql = {});

  const std::string& sqlstate() const { return sqlstate_; }  // empty where the database has none
  const std::string& sql() const { return sql_; }            // the statement, where it was one that failed

 private:
  std::string sqlstate_;
  std::string sql_;
};

class QueryField {
 public:
  bool is_null() const;

  template <class T>
  T as() const {
    if constexpr (IsOptional<T>::value) {
      return is_null() ? T() : T(as<typename T::value_type>());
    } else if constexpr (std::is_same_v<T, bool>) {
      return as_bool();
    } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
      return static_cast<T>(as_integer(std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(as_unsigned(std::numeric_limits<T>::max()));
    } else if constexpr (std::is_floating_point_v<T>) {
      return static_cast<T>(as_double());
    } else if constexpr (std::is_same_v<T, std::vector<std::byte>>) {
      return as_bytes();
    } else {
      static_assert(std::is_same_v<T, std::string>,
                    "as<T>() reads integers, floating point numbers, bool, std::string, std::vector<std::byte> and "
                    "std::optional of these");
      return as_text();
    }
  }

 private:
  friend class QueryRow;

  template <class T>
  struct IsOptional : std::false_type {};
  template <class T>
  struct IsOptional<std::optional<T>> : std::true_type {};

  QueryField(std::shared_ptr<const QueryResult> result, std::size_t row, std::size_t column);

  std::string as_text() const;
  bool as_bool() const;
  long long as_integer(long long lowest, long long highest) const;
  unsigned long long as_unsigned(unsigned long long highest) const;
  double as_double() const;
  std::vector<std::byte> as_bytes() const;
  [[noreturn]] void refuse(std::string_view wanted) const;

  std::shared_ptr<const QueryResult> result_;
  std::size_t row_;
  std::size_t column_;
};

class QueryRow {
 public:
  QueryField operator[](std::string_view column) const;
  QueryField operator[](std::size_t column) const;
  QueryField operator[](int column) const { return (*this)[static_cast<std::size_t>(column)]; }
  QueryField operator[](const char* column) const { return (*this)[std::string_view(column)]; }
  std::size_t size() const;

 private:
  friend class QueryRows;

  QueryRow(std::shared_ptr<const QueryResult> result, std::size_t row);

  std::shared_ptr<const QueryResult> result_;
  std::size_t row_;
};

class QueryRows {
 public:
  class Iterator {
   public:
    QueryRow operator*() const { return (*rows_)[at_]; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    friend class QueryRows;
    Iterator(const QueryRows* rows, std::size_t at) : rows_(rows), at_(at) {}

    const QueryRows* rows_;
    std::size_t at_;
  };

  explicit QueryRows(QueryResult result);

  std::size_t size() const;
  bool empty() const { return size() == 0; }
  QueryRow operator[](std::size_t row) const;
  QueryRow one() const;  // the only row; throws StepError when there are none or several

  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }

 private:
  std::shared_ptr<const QueryResult> result_;
};

}  // namespace limbeck

#endif  // LIMBECK_QUERY_ROWS_H_
