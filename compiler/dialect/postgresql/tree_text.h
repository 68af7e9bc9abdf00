// A tree of PostgreSQL's parser, said in one way; see normal_form.h. The parts of normal forms, for this folder.
//
// Threading: none.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_TREE_TEXT_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_TREE_TEXT_H_

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck::postgresql {

using Tree = nlohmann::json;

// A node is an object with one member, whose name is its kind.
std::string_view kind_of(const Tree& node);
const Tree& body_of(const Tree& node);
// A member, or null.
const Tree& member(const Tree& body, const char* name);
// Likewise as text, a list and a flag; empty or false where it is left out.
std::string text_member(const Tree& body, const char* name);
const Tree& list_member(const Tree& body, const char* name);
bool flag_member(const Tree& body, const char* name);
// The last of a list of names: what is left of "schema.name".
std::string last_name(const Tree& names);
std::string joined(const std::vector<std::string>& texts, std::string_view separator = ", ");

// What the server calls a column of a query that has no name of its own.
std::string column_name_of(const Tree& expression);

// A literal: '1' and 1 are the same, and so are the same dates and JSON documents.
std::string literal_form(std::string_view text);
// 1e3 is 1000.
std::string number_form(std::string_view text);

class TreeText {
 public:
  // `source` is the text that the trees were read from. Without a catalog "*" stays what it is.
  TreeText(std::string_view source, const Catalog* catalog, int depth = 0)
      : source_(source), catalog_(catalog), depth_(depth) {}

  // Any node, a list or a bare value.
  std::string text(const Tree& tree);
  std::string type(const Tree& type_name);
  // `names` are those of its columns, as far as they are given from outside.
  std::string query(const Tree& select, const std::vector<std::string>& names = {});
  // What its columns are called.
  std::vector<std::string> names_of(const Tree& select);
  // What its columns are, without their names; a column of a table with the types that it may have.
  std::vector<std::string> values_of(const Tree& select);
  // Parameters and what is returned: what CREATE OR REPLACE does not replace.
  std::string function_header(const Tree& body);
  std::string function(const Tree& body);
  std::string trigger(const Tree& body);

 private:
  struct Target {
    std::string name;
    std::string expression;
    bool is_named = false;
    std::string cast = {};
  };

  std::vector<std::string> texts(const Tree& list);
  std::string members(const Tree& body);
  std::string node(std::string_view kind, const Tree& body);
  std::string constant(const Tree& body);
  std::string column(const Tree& body);
  std::string operation(const Tree& body);
  std::string membership(const Tree& body, const std::string& op, bool any);
  std::string row_comparison(const Tree& body, const std::string& op);
  std::string between(const std::string& kind, const Tree& body);
  std::string boolean(const Tree& body);
  void flatten(const Tree& node, const std::string& op, std::vector<std::string>& parts);
  std::string call(const Tree& body);
  std::string choice(const Tree& body);
  std::string subquery(const Tree& body);
  std::string function_option(const Tree& option, bool& is_default);

  std::string common_tables(const Tree& select);
  std::string simple_query(const Tree& select, const std::vector<std::string>& names);
  std::string ends(const Tree& select, const std::vector<Target>& targets);
  std::vector<Target> targets(const Tree& select, const std::vector<std::string>& names);
  std::string sorted_by(const Tree& item, const std::vector<Target>& targets);
  std::string of_target(const Tree& node, const std::vector<Target>& targets, bool input_first);
  // The columns that "*" stands for; nothing where that is not known.
  std::optional<std::vector<std::string>> columns_of(const Tree& from_item);
  std::optional<std::vector<std::string>> columns_of_relation(const Tree& range);
  std::optional<std::vector<std::string>> columns_of_join(const Tree& join);

  std::string_view source_;
  const Catalog* catalog_;
  int depth_;                // of views within views
  bool in_trigger_ = false;  // where OLD and NEW are rows
  std::map<std::string, std::vector<std::string>> common_tables_;
  std::vector<std::string> input_columns_;
};

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_TREE_TEXT_H_
