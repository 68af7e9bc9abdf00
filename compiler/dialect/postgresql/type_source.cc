#include "dialect/postgresql/type_source.h"

#include <array>
#include <string_view>

#include "limbeck/postgresql_types.h"

namespace limbeck::postgresql {
namespace {

struct Named {
  std::string_view name;
  Type (*type)();
};

constexpr std::array kNamed = {
    Named{"Bit", Bit},
    Named{"VarBit", VarBit},
    Named{"Bytea", Bytea},
    Named{"Char", [] { return Char(); }},
    Named{"Cidr", Cidr},
    Named{"Citext", Citext},
    Named{"HStore", HStore},
    Named{"Inet", Inet},
    Named{"Jsonb", Jsonb},
    Named{"JsonPath", JsonPath},
    Named{"MacAddr", MacAddr},
    Named{"MacAddr8", MacAddr8},
    Named{"Money", Money},
    Named{"Oid", Oid},
    Named{"RegClass", RegClass},
    Named{"TsQuery", TsQuery},
    Named{"TsVector", TsVector},
    Named{"Vector", Vector},
    Named{"Xml", Xml},
    Named{"Int4Range", Int4Range},
    Named{"Int8Range", Int8Range},
    Named{"NumRange", NumRange},
    Named{"TsRange", TsRange},
    Named{"TsTzRange", TsTzRange},
    Named{"DateRange", DateRange},
    Named{"Int4MultiRange", Int4MultiRange},
    Named{"Int8MultiRange", Int8MultiRange},
    Named{"NumMultiRange", NumMultiRange},
    Named{"TsMultiRange", TsMultiRange},
    Named{"TsTzMultiRange", TsTzMultiRange},
    Named{"DateMultiRange", DateMultiRange},
    Named{"Point", Point},
    Named{"Line", Line},
    Named{"LSeg", LSeg},
    Named{"Box", Box},
    Named{"Path", Path},
    Named{"Polygon", Polygon},
    Named{"Circle", Circle},
};

struct Sized {
  std::string_view word;
  std::string_view name;
};

constexpr std::array kSized = {Sized{"BIT", "Bit"}, Sized{"BIT VARYING", "VarBit"}, Sized{"CHAR", "Char"},
                               Sized{"VECTOR", "Vector"}};

// "CHAR(3)" is {"CHAR", "3"}.
std::string sized(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || text.back() != ')') return {};
  const std::string_view size = text.substr(open + 1, text.size() - open - 2);
  if (size.empty() || size.size() > 9 || size[0] == '0') return {};
  if (size.find_first_not_of("0123456789") != std::string_view::npos) return {};
  for (const Sized& type : kSized)
    if (type.word == text.substr(0, open)) return std::string(type.name) + "(" + std::string(size) + ")";
  return {};
}

std::string bare_name(const Type& type) {
  if (type.kind == TypeKind::kDomain) return "Domain";
  if (type.serial) {
    const bool is_big = type.kind == TypeKind::kBigInteger;
    return is_big ? "BigSerial()" : type.kind == TypeKind::kInteger ? "Serial()" : "SmallSerial()";
  }
  if (type.kind != TypeKind::kSqlType || type.text.is_same()) return {};
  const std::string_view word = type.text.postgresql;
  if (word.empty()) return {};
  for (const Named& named : kNamed)
    if (named.type().text.postgresql == word) return std::string(named.name) + "()";
  return sized(word);
}

}  // namespace

std::string type_source(const Type& type) {
  const std::string name = bare_name(type);
  return name.empty() ? name : "postgresql::" + name;
}

}  // namespace limbeck::postgresql
