#include "source/migration_source.h"

#include <span>

#include "source/operation_source.h"

namespace limbeck {
namespace {

constexpr int kIndent = 2;

class OperationsWriter {
 public:
  OperationsWriter(Notes notes, std::string& out) : notes_(notes), out_(out) {}

  void write(std::span<const Operation> operations, int indent, bool in_block = false) {
    while (!operations.empty()) {
      std::size_t count = 1;
      if (operations[0].autocommit && !in_block) {
        while (count < operations.size() && operations[count].autocommit) ++count;
        put(indent, "op.autocommit_block([](Operations& op) {\n");
        write(operations.first(count), indent + kIndent, true);
        put(indent, "});\n");
      } else {
        const bool is_text = std::holds_alternative<Execute>(operations[0].body) && !operations[0].declared;
        while (is_text && count < operations.size() && operations[count].declared) ++count;
        write_one(operations[0], operations.subspan(1, count - 1), indent);
      }
      operations = operations.subspan(count);
    }
  }

 private:
  void write_one(const Operation& operation, std::span<const Operation> effects, int indent) {
    Call call = std::visit([](const auto& body) { return source_of(body); }, operation.body);
    if (notes_ == Notes::kLosses && !call.note().empty()) put(indent, comment_source(call.note()));
    const std::string tail = effects.empty() ? ";" : ".effects([](Operations& op) {";
    put(indent, lay_out(std::move(call).take() + tail, indent, kSourceWidth) + "\n");
    if (effects.empty()) return;
    write(effects, indent + kIndent, true);
    put(indent, "});\n");
  }

  void put(int indent, const std::string& text) {
    out_.append(static_cast<std::size_t>(indent), ' ');
    out_ += text;
  }

  const Notes notes_;
  std::string& out_;
};

std::string one_or_several(const std::vector<std::string>& names) {
  if (names.size() == 1) return escaped_literal(names.front());
  std::vector<Doc> elements;
  for (const std::string& name : names) elements.emplace_back(escaped_literal(name));
  return lay_out(braces(elements), 4, kSourceWidth);
}

std::string member(std::string_view name, const std::string& value) {
  return "    ." + std::string(name) + " = " + value + ",\n";
}

std::string lambda(std::string_view name, const std::vector<Operation>& operations, Notes notes) {
  if (operations.empty()) return member(name, "[](Operations&) {}");
  return member(name, "[](Operations& op) {\n" + operations_source(operations, 6, notes) + "    }");
}

std::string ways(const MigrationSource& source) {
  if (!source.stub.empty()) return std::string(source.stub);
  std::string text = lambda("upgrade", source.upgrade, Notes::kLosses);
  if (!source.downgrade.empty()) return text + lambda("downgrade", source.downgrade, Notes::kNone);
  if (source.irreversible.empty()) return text;
  const Doc why = Doc("irreversible(") + align(literal(source.irreversible)) + ")";
  return text + member("downgrade", lay_out(why, 17, kSourceWidth));
}

}  // namespace

// A backslash at the end of a line would go on with the comment.
std::string comment_source(std::string_view text) {
  std::string lines;
  for (bool more = true; more;) {
    const std::size_t end = text.find('\n');
    std::string line(text.substr(0, end));
    while (!line.empty() && (line.back() == '\\' || line.back() == ' ' || line.back() == '\r')) line.pop_back();
    lines += line.empty() ? "//\n" : "// " + line + "\n";
    more = end != std::string_view::npos;
    if (more) text.remove_prefix(end + 1);
  }
  return lines;
}

std::string operations_source(const std::vector<Operation>& operations, int indent, Notes notes) {
  std::string text;
  OperationsWriter(notes, text).write(operations, indent);
  return text;
}

std::string migration_source(const MigrationSource& source) {
  std::string text = source.comment.empty() ? "" : comment_source(source.comment);
  text += "#include <limbeck/migration.h>\n\nusing namespace limbeck;\n\nLIMBECK_MIGRATION {\n";
  if (!source.message.empty()) text += member("message", escaped_literal(source.message));
  if (!source.id.empty()) text += member("id", escaped_literal(source.id));
  if (!source.revises.empty()) text += member("revises", one_or_several(source.revises));
  if (!source.branch_labels.empty()) text += member("branch_labels", one_or_several(source.branch_labels));
  if (!source.depends_on.empty()) text += member("depends_on", one_or_several(source.depends_on));
  return text + ways(source) + "};\n";
}

}  // namespace limbeck
