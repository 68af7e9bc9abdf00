#include "source/call.h"

#include <utility>

namespace limbeck {
namespace {

std::string_view action_source(ReferentialAction action) {
  switch (action) {
    case ReferentialAction::kNotGiven:
      return "";
    case ReferentialAction::kCascade:
      return "CASCADE";
    case ReferentialAction::kSetNull:
      return "SET_NULL";
    case ReferentialAction::kSetDefault:
      return "SET_DEFAULT";
    case ReferentialAction::kRestrict:
      return "RESTRICT";
    case ReferentialAction::kNoAction:
      return "NO_ACTION";
  }
  return "";
}

Doc arguments(std::vector<Doc> values) {
  Doc list;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) list = std::move(list) + "," + group(line());
    list = std::move(list) + std::move(values[i]);
  }
  return Doc("(") + align(std::move(list)) + ")";
}

Doc integer(long long value) {
  // The literal of the least number would be too large before its sign is seen.
  const bool is_least = value == -9223372036854775807 - 1;
  return is_least ? Doc("-9223372036854775807 - 1") : Doc(std::to_string(value));
}

Doc identity_source(const Identity& identity) {
  std::vector<Doc> options;
  const auto number = [&](std::string_view name, const OptionalInteger& value) {
    if (value.given) options.push_back(Doc("." + std::string(name) + " = ") + integer(value.value));
  };
  if (identity.always) options.emplace_back(".always = true");
  number("start", identity.start);
  number("increment", identity.increment);
  number("minvalue", identity.minvalue);
  number("maxvalue", identity.maxvalue);
  if (identity.cycle) options.emplace_back(".cycle = true");
  number("cache", identity.cache);
  return braces(options);
}

}  // namespace

Call& Call::arg(Doc value) {
  args_.push_back(std::move(value));
  return *this;
}

Call& Call::set(std::string_view setter, std::vector<Doc> values) {
  setters_.push_back(Doc("." + std::string(setter)) + arguments(std::move(values)));
  return *this;
}

Call& Call::flag(bool is_set, std::string_view setter) { return is_set ? set(setter) : *this; }

Call& Call::optional(std::string_view setter, std::string_view value) {
  return value.empty() ? *this : set_text(setter, value);
}

Call& Call::given(std::string_view setter, std::string_view value) {
  return value.data() == nullptr ? *this : set_text(setter, value);
}

Call& Call::names(std::string_view setter, const List<std::string_view>& values) {
  return values.empty() ? *this : set(setter, {names_source(values)});
}

Call& Call::option(std::string_view setter, const OptionalInteger& value) {
  return value.given ? set(setter, {integer(value.value)}) : *this;
}

Call& Call::parameters(std::string_view setter, const List<Parameter>& values) {
  return values.empty() ? *this : set(setter, {parameters_source(values)});
}

Call& Call::reference(const ReferenceOptions& options) {
  if (options.on_delete != ReferentialAction::kNotGiven) set("on_delete", {action_source(options.on_delete)});
  if (options.on_update != ReferentialAction::kNotGiven) set("on_update", {action_source(options.on_update)});
  return deferral(options.deferrable, options.initially_deferred).flag(options.match_full, "match_full");
}

Call& Call::deferral(bool deferrable, bool initially_deferred) {
  if (initially_deferred) return set("initially_deferred");
  return flag(deferrable, "deferrable");
}

Call& Call::identity(const Identity* identity) {
  if (identity == nullptr) return *this;
  return *identity == Identity{} ? set("identity") : set("identity", {identity_source(*identity)});
}

Call& Call::note(std::string_view sentence) {
  note_ = sentence;
  return *this;
}

Doc Call::take() && {
  Doc doc = Doc(function_) + arguments(std::move(args_));
  if (setters_.empty()) return doc;
  Doc chain;
  for (Doc& setter : setters_) chain = std::move(chain) + soft_line() + std::move(setter);
  return align(std::move(doc) + nest(4, group(std::move(chain))));
}

}  // namespace limbeck
