// C++ identifiers for names of a database, each once in its scope.
//
//   Identifiers columns;
//   columns.add("id");       // id
//   columns.add("class");    // class_
//   columns.add("2fa");      // _2fa
//   columns.add("a-b");      // a_b
//   columns.add("a_b");      // a_b_
#ifndef LIMBECK_COMPILER_IDENTIFIERS_H_
#define LIMBECK_COMPILER_IDENTIFIERS_H_

#include <set>
#include <string>
#include <string_view>

namespace limbeck {

class Identifiers {
 public:
  // What is no letter, digit or '_' becomes '_'; what begins with a digit, is a word of C++ or a macro of its headers,
  // or is taken in this scope, gets a '_'.
  std::string add(std::string_view name);

 private:
  std::set<std::string> taken_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_IDENTIFIERS_H_
