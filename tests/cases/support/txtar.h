// The txtar format: a comment, then files, each after a line "-- name --". There are no syntax errors.
#ifndef LIMBECK_TESTS_TXTAR_H_
#define LIMBECK_TESTS_TXTAR_H_

#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

struct TxtarSection {
  std::string name;
  std::string text;  // whole lines
};

struct Txtar {
  std::string comment;
  std::vector<TxtarSection> sections;
};

Txtar parse_txtar(std::string_view text);
std::string format_txtar(const Txtar& archive);

}  // namespace limbeck

#endif  // LIMBECK_TESTS_TXTAR_H_
