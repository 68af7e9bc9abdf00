// How old values become new ones when a column gets another type.
#include <algorithm>
#include <initializer_list>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

bool is_one_of(TypeKind kind, std::initializer_list<TypeKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_text(const Type& type) {
  return is_one_of(type.kind, {TypeKind::kString, TypeKind::kText, TypeKind::kUnicode, TypeKind::kUnicodeText});
}

bool is_number(const Type& type) {
  return is_one_of(type.kind, {TypeKind::kSmallInteger, TypeKind::kInteger, TypeKind::kBigInteger, TypeKind::kNumeric,
                               TypeKind::kFloat, TypeKind::kDouble});
}

// The type that a domain has its values from.
Type base_of(const Type& type, const Catalog& catalog) {
  const Domain* domain = type.kind == TypeKind::kDomain ? catalog.find<Domain>({type.schema_name, type.name}) : nullptr;
  return domain == nullptr ? type : base_of(domain->type, catalog);
}

// Whether the server has a cast of its own. What is not certain has none.
bool has_cast(const Type& from, const Type& to) {
  using enum TypeKind;
  if (from.text.postgresql.data() != nullptr || to.text.postgresql.data() != nullptr) return false;
  if (is_text(from) || is_text(to) || (is_number(from) && is_number(to))) return true;
  if (from.kind == kArray && to.kind == kArray && from.element != nullptr && to.element != nullptr)
    return has_cast(*from.element, *to.element);
  switch (from.kind) {
    case kInteger:
      return to.kind == kBoolean;
    case kBoolean:
      return to.kind == kInteger;
    case kDate:
      return to.kind == kDateTime;
    case kDateTime:
      return is_one_of(to.kind, {kDate, kTime, kDateTime});
    case kTime:
      return is_one_of(to.kind, {kTime, kInterval});
    case kInterval:
      return to.kind == kTime;
    default:
      return false;
  }
}

}  // namespace

std::string conversion(const AlterColumn& op, const Column& from, const Column& to, Pass& pass) {
  if (!op.cast) return {};
  const std::string type = type_name(to.facets.type, to.facets.at, pass);
  const bool is_direct =
      has_cast(base_of(from.facets.type, pass.change.before), base_of(to.facets.type, pass.change.after)) ||
      is_text(from.facets.type);
  return qualified({{}, from.facets.name}) + (is_direct ? "::" : "::text::") + type;
}

}  // namespace limbeck::postgresql
