#include "catalog/sequence_form.h"

#include <cstdint>
#include <limits>

namespace limbeck {
namespace {

template <class Integer>
long long lowest() {
  return std::numeric_limits<Integer>::min();
}

template <class Integer>
long long highest() {
  return std::numeric_limits<Integer>::max();
}

long long lowest_of(const Type* type) {
  if (type == nullptr || type->kind == TypeKind::kBigInteger) return lowest<std::int64_t>();
  return type->kind == TypeKind::kSmallInteger ? lowest<std::int16_t>() : lowest<std::int32_t>();
}

long long highest_of(const Type* type) {
  if (type == nullptr || type->kind == TypeKind::kBigInteger) return highest<std::int64_t>();
  return type->kind == TypeKind::kSmallInteger ? highest<std::int16_t>() : highest<std::int32_t>();
}

void drop_default(OptionalInteger& option, long long value) {
  if (option.given && option.value == value) option = {};
}

void give_default(OptionalInteger& option, long long value) {
  if (!option.given) option = value;
}

// Calls edit(option, its default) for each, in an order in which defaults that depend on others come right.
template <class Edit>
void edit_options(Sequence& sequence, Edit edit) {
  const bool ascends = !sequence.increment.given || sequence.increment.value > 0;
  const long long minimum = ascends ? 1 : lowest_of(sequence.type);
  const long long maximum = ascends ? highest_of(sequence.type) : -1;
  const OptionalInteger first = ascends ? sequence.minvalue : sequence.maxvalue;
  edit(sequence.start, first.given ? first.value : ascends ? minimum : maximum);
  edit(sequence.minvalue, minimum);
  edit(sequence.maxvalue, maximum);
  edit(sequence.increment, 1);
  edit(sequence.cache, 1);
}

}  // namespace

Sequence normal_form(Sequence sequence) {
  edit_options(sequence, drop_default);
  if (sequence.type != nullptr && *sequence.type == BigInteger()) sequence.type = nullptr;
  if (sequence.cycle == Choice::kNo) sequence.cycle = Choice::kNotGiven;
  if (sequence.owned_by.empty()) sequence.owned_by = {};
  if (sequence.unlogged == Choice::kNo) sequence.unlogged = Choice::kNotGiven;
  return sequence;
}

Sequence explicit_form(Sequence sequence) {
  edit_options(sequence, give_default);
  if (sequence.type == nullptr) sequence.type = copy_value(BigInteger());
  if (sequence.cycle == Choice::kNotGiven) sequence.cycle = Choice::kNo;
  if (sequence.owned_by.empty()) sequence.owned_by = "";
  if (sequence.unlogged == Choice::kNotGiven) sequence.unlogged = Choice::kNo;
  return sequence;
}

bool have_common_number(const Sequence& a, const Sequence& b) {
  const Sequence one = explicit_form(a), other = explicit_form(b);
  return one.maxvalue.value >= other.minvalue.value && other.maxvalue.value >= one.minvalue.value;
}

}  // namespace limbeck
