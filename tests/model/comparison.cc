#include "model/comparison.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "dump/catalog_dump.h"

namespace limbeck::test {
namespace {

template <class T>
void remove_given(Catalog& catalog, const Catalog& given, const Catalog& simulated) {
  for (const auto& object : given.all<T>())
    if (simulated.find<T>(object->name) == nullptr) catalog.remove<T>(object->name);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line); lines.push_back(line))
    if (line.ends_with(',')) line.pop_back();
  return lines;
}

// "table posts" before each line that belongs to it, so that lines can be sorted.
std::string in_full(const std::string& dump) {
  std::string result, head;
  std::istringstream stream(dump);
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with(' ')) head = line.substr(0, line.find(' ', line.find(' ') + 1));
    result += (line.starts_with(' ') ? head : "") + line + '\n';
  }
  return result;
}

}  // namespace

std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> lines = lines_of(text);
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string line_difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> x = sorted_lines(expected), y = sorted_lines(actual);
  std::vector<std::string> missing, added;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(missing));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(added));
  std::string text;
  for (const std::string& line : missing) text += "- " + line + '\n';
  for (const std::string& line : added) text += "+ " + line + '\n';
  return text;
}

std::string difference(const Dialect& dialect, const Catalog& simulated, const Catalog& reflected,
                       const Catalog& given) {
  Catalog own = reflected;
  remove_given<NamedSchema>(own, given, simulated);
  remove_given<Extension>(own, given, simulated);
  remove_given<StoredFunction>(own, given, simulated);
  const Catalog expected = dialect.normal_form(simulated, {}), actual = dialect.normal_form(own, {});
  if (expected == actual) return {};
  const std::string lines = line_difference(in_full(dump(expected)), in_full(dump(actual)));
  return "simulated (-) and real (+):\n" +
         (lines.empty() ? dump(expected) + "... which is not equal to\n" + dump(actual) : lines);
}

std::vector<LiveStatement> live_statements(const RenderedScript& script) {
  std::vector<LiveStatement> statements;
  for (const Statement& statement : script.statements)
    if (statement.step.empty())
      statements.push_back({statement.sql, statement.outside_transaction, statement.adds_label, statement.uses_label});
  return statements;
}

}  // namespace limbeck::test
