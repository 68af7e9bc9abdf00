// What a schema consists of, in words that both a build and a database's own catalogs can say: the build writes into
// the table how each revision changes them, and a program can then tell whether a database is as its migrations made
// it.
//
//   SchemaFacts facts;
//   add_fact(facts, {"column", "", "posts", "title"}, "varchar(100), not null");
//   facts.by_object.begin()->first == "column 'posts.title'"
//
// A fact says no more than what can be said without doubt: rather too little than a difference that is none.
//
// Threading: values and pure functions.
#ifndef LIMBECK_SCHEMA_FACTS_H_
#define LIMBECK_SCHEMA_FACTS_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace limbeck {

struct SchemaFact {
  std::string schema{};       // empty: the connection's default one
  std::string name{};         // of the table, view, ... that it is about or belongs to
  std::string description{};  // never empty
};

struct SchemaFacts {
  std::map<std::string, SchemaFact, std::less<>> by_object{};  // "index 'ix_posts_title' of 'posts'"
};

struct FactName {
  std::string_view kind;
  std::string_view schema;
  std::string_view name;
  std::string_view part;  // empty: the thing itself
};

std::string fact_object(const FactName& name);

// Several facts about one object are said one after the other.
void add_fact(SchemaFacts& facts, const FactName& name, std::string_view description);

// What column values may be compared by.
enum class DefaultFamily { kText, kInteger, kBoolean, kOther };

// "default 'x'", "default 5", "default now()" for what is plain, else "default"; empty for NULL. `expression` is SQL,
// as an author or a database writes it.
std::string describe_default(std::string_view expression, DefaultFamily family);

// A default that is not plain matches any.
bool descriptions_agree(std::string_view expected, std::string_view actual);

}  // namespace limbeck

#endif  // LIMBECK_SCHEMA_FACTS_H_
