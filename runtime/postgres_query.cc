#include "postgres_query.h"

#include <pqxx/pqxx>
#include <stdexcept>
#include <string>
#include <vector>

namespace limbeck {
namespace {

// The server finds out the type of each parameter by where it stands; all are sent as text.
pqxx::result run(pqxx::transaction_base& transaction, const std::string& sql,
                 absl::Span<const QueryParameter> parameters) {
  if (parameters.empty()) return transaction.exec(sql);
  for (const QueryParameter& parameter : parameters) {
    if (parameter.value && parameter.value->find('\0') != std::string::npos) {
      throw std::invalid_argument("a text with a NUL byte cannot be sent to the server");
    }
  }
#if PQXX_VERSION_MAJOR < 7
  std::vector<const char*> texts;
  for (const QueryParameter& parameter : parameters)
    texts.push_back(parameter.value ? parameter.value->c_str() : nullptr);
  return transaction.exec_params(sql, pqxx::prepare::make_dynamic_params(texts.begin(), texts.end()));
#else
  pqxx::params texts;
  for (const QueryParameter& parameter : parameters) {
    if (parameter.value) {
      texts.append(*parameter.value);
    } else {
      texts.append();
    }
  }
  return transaction.exec(sql, texts);
#endif
}

}  // namespace

QueryResult postgres_query(pqxx::transaction_base& transaction, std::string_view sql,
                           absl::Span<const QueryParameter> parameters) {
  const pqxx::result answer = run(transaction, std::string(sql), parameters);
  QueryResult result{.changed_rows = static_cast<std::int64_t>(answer.affected_rows())};
  const auto columns = answer.columns();
  for (auto i = decltype(columns){0}; i < columns; ++i) result.columns.emplace_back(answer.column_name(i));
  for (const auto& row : answer) {
    std::vector<QueryValue>& values = result.rows.emplace_back();
    for (const auto& field : row) {
      if (field.is_null()) {
        values.emplace_back(std::nullopt);
      } else {
        values.emplace_back(std::string(field.c_str(), field.size()));
      }
    }
  }
  return result;
}

}  // namespace limbeck
