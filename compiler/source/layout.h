// Text that is laid out to a width: what fits stays on a line, the rest breaks where it may (Philip Wadler, "A prettier
// printer").
//
//   Doc list = group(Doc("f(") + align(Doc("a,") + line() + Doc("b")) + Doc(")"));
//   lay_out(list, 6, 120);      // "      f(a, b)", or b below a
//
// Threading: values.
#ifndef LIMBECK_COMPILER_SOURCE_LAYOUT_H_
#define LIMBECK_COMPILER_SOURCE_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

struct Doc {
  enum class Kind { kText, kLine, kGroup, kNest, kAlign, kMargin, kConcat };
  enum class Break { kSoft, kSpace, kHard };  // in a line that fits: nothing, a space; never in one line

  Doc() = default;
  Doc(std::string value) : text(std::move(value)) {}
  Doc(std::string_view value) : text(value) {}
  Doc(const char* value) : text(value) {}
  Doc(Kind k, std::vector<Doc> p, int n = 0) : kind(k), indent(n), parts(std::move(p)) {}

  Kind kind = Kind::kText;
  Break line_break = Break::kSoft;
  int indent = 0;
  std::string text = {};  // may have several lines, of a raw literal
  std::vector<Doc> parts = {};
};

Doc operator+(Doc a, Doc b);
Doc line();       // a space, or the end of the line
Doc soft_line();  // nothing, or the end of the line
Doc hard_line();
Doc group(Doc doc);             // on one line, if it fits
Doc nest(int indent, Doc doc);  // lines in it are indented further
Doc align(Doc doc);             // lines in it begin where it begins
Doc at_margin(Doc doc);         // lines in it begin where the whole text does

// Lines after the first are indented by `indent`, as the first one is taken to be.
std::string lay_out(const Doc& doc, int indent, int width);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_LAYOUT_H_
