#include "dialect/sqlite/dialect.h"

namespace limbeck::sqlite {
namespace {

class SqliteDialect final : public Dialect {
 public:
  std::string_view name() const override { return "sqlite"; }
  RenderedScript render(std::span<const Change>, DiagnosticSink&) const override { return {}; }
};

}  // namespace

const Dialect& dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace limbeck::sqlite
