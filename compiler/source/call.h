// A call of the DSL in the making: what it is given, and the setters behind it.
//
//   Call call("op.create_index");
//   call.text("ix_posts_title").text("posts").arg(index_columns_source(columns)).flag(is_unique, "unique");
//   std::move(call).take();        // op.create_index("ix_posts_title", "posts", {"title"}).unique()
//
// Where the line is too short, setters go below each other first.
#ifndef LIMBECK_COMPILER_SOURCE_CALL_H_
#define LIMBECK_COMPILER_SOURCE_CALL_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "limbeck/column.h"
#include "source/literal.h"

namespace limbeck {

class Call {
 public:
  explicit Call(std::string_view function) : function_(function) {}

  Call& arg(Doc value);
  Call& text(std::string_view value) { return arg(literal(value)); }

  Call& set(std::string_view setter, std::vector<Doc> values = {});
  Call& set_text(std::string_view setter, std::string_view value) { return set(setter, {literal(value)}); }

  // Nothing where it is not set.
  Call& flag(bool is_set, std::string_view setter);
  Call& optional(std::string_view setter, std::string_view value);  // empty: not set
  Call& given(std::string_view setter, std::string_view value);     // data() == nullptr: not set
  Call& names(std::string_view setter, const List<std::string_view>& values);
  Call& option(std::string_view setter, const OptionalInteger& value);
  Call& parameters(std::string_view setter, const List<Parameter>& values);
  Call& reference(const ReferenceOptions& options);
  Call& deferral(bool deferrable, bool initially_deferred);
  Call& identity(const Identity* identity);

  const std::string& function() const { return function_; }
  void rename(std::string function) { function_ = std::move(function); }

  // What is to be known of it by who reads it, as a comment above.
  Call& note(std::string_view sentence);
  const std::string& note() const { return note_; }

  Doc take() &&;

 private:
  std::string function_;
  std::string note_;
  std::vector<Doc> args_;
  std::vector<Doc> setters_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_CALL_H_
