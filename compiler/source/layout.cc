#include "source/layout.h"

#include <algorithm>
#include <utility>

namespace limbeck {
namespace {

struct Item {
  const Doc* doc;
  int indent;
  bool flat;
};

int width_of(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Doc break_of(Doc::Break kind) {
  Doc doc(Doc::Kind::kLine, {});
  doc.line_break = kind;
  return doc;
}

class Layout {
 public:
  Layout(int indent, int width) : margin_(indent), width_(width), column_(indent) {}

  std::string run(const Doc& doc) {
    stack_.push_back({&doc, margin_, false});
    while (!stack_.empty()) {
      const Item item = stack_.back();
      stack_.pop_back();
      print(item);
    }
    return std::move(out_);
  }

 private:
  void print(const Item& item) {
    const Doc& doc = *item.doc;
    switch (doc.kind) {
      case Doc::Kind::kText:
        out_ += doc.text;
        if (const std::size_t end = doc.text.rfind('\n'); end != std::string::npos)
          column_ = width_of(std::string_view(doc.text).substr(end + 1));
        else
          column_ += width_of(doc.text);
        break;
      case Doc::Kind::kLine:
        end_line(doc, item);
        break;
      case Doc::Kind::kGroup: {
        const Item flat{&doc.parts[0], item.indent, true};
        stack_.push_back(item.flat || fits(flat) ? flat : Item{&doc.parts[0], item.indent, false});
        break;
      }
      case Doc::Kind::kNest:
        stack_.push_back({&doc.parts[0], item.indent + doc.indent, item.flat});
        break;
      case Doc::Kind::kAlign:
        stack_.push_back({&doc.parts[0], column_, item.flat});
        break;
      case Doc::Kind::kMargin:
        stack_.push_back({&doc.parts[0], margin_, item.flat});
        break;
      case Doc::Kind::kConcat:
        push_parts(stack_, item);
        break;
    }
  }

  void end_line(const Doc& doc, const Item& item) {
    if (item.flat && doc.line_break != Doc::Break::kHard) {
      if (doc.line_break == Doc::Break::kSpace) out_ += ' ', ++column_;
      return;
    }
    out_ += '\n';
    out_.append(static_cast<std::size_t>(item.indent), ' ');
    column_ = item.indent;
  }

  static void push_parts(std::vector<Item>& stack, const Item& item) {
    for (std::size_t i = item.doc->parts.size(); i-- > 0;)
      stack.push_back({&item.doc->parts[i], item.indent, item.flat});
  }

  // Up to where a line may end in what comes after it.
  bool fits(const Item& first) const {
    int room = width_ - column_;
    std::size_t rest = stack_.size();
    std::vector<Item> items = {first};
    while (room >= 0) {
      if (items.empty()) {
        if (rest == 0) return true;
        items.push_back(stack_[--rest]);
      }
      const Item item = items.back();
      items.pop_back();
      const Doc& doc = *item.doc;
      if (doc.kind == Doc::Kind::kText) {
        const std::size_t end = doc.text.find('\n');
        room -= width_of(std::string_view(doc.text).substr(0, end));
        if (end != std::string::npos) return room >= 0;
      } else if (doc.kind == Doc::Kind::kLine) {
        if (!item.flat) return true;
        if (doc.line_break == Doc::Break::kHard) return false;
        room -= doc.line_break == Doc::Break::kSpace ? 1 : 0;
      } else {
        push_parts(items, item);
      }
    }
    return false;
  }

  const int margin_;
  const int width_;
  int column_;
  std::vector<Item> stack_;
  std::string out_;
};

}  // namespace

Doc operator+(Doc a, Doc b) {
  if (a.kind != Doc::Kind::kConcat) a = Doc(Doc::Kind::kConcat, {std::move(a)});
  a.parts.push_back(std::move(b));
  return a;
}

Doc line() { return break_of(Doc::Break::kSpace); }
Doc soft_line() { return break_of(Doc::Break::kSoft); }
Doc hard_line() { return break_of(Doc::Break::kHard); }
Doc group(Doc doc) { return {Doc::Kind::kGroup, {std::move(doc)}}; }
Doc nest(int indent, Doc doc) { return {Doc::Kind::kNest, {std::move(doc)}, indent}; }
Doc align(Doc doc) { return {Doc::Kind::kAlign, {std::move(doc)}}; }
Doc at_margin(Doc doc) { return {Doc::Kind::kMargin, {std::move(doc)}}; }

std::string lay_out(const Doc& doc, int indent, int width) { return Layout(indent, width).run(doc); }

}  // namespace limbeck
