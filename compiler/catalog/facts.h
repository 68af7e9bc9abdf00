// Comments, owners, rules and statistics stand beside what they are about, under its name as SQL writes it: "FUNCTION
// slug(text)", "CONSTRAINT positive ON posts". They follow it when it is renamed and go when it goes.
#ifndef LIMBECK_COMPILER_FACTS_H_
#define LIMBECK_COMPILER_FACTS_H_

#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace limbeck {

// "posts", "audit.posts" as SQL writes it, with quotes where it needs them.
std::string written(const ObjectName& name);

// The same where `rest` is written already: a signature, "first ON posts".
std::string written(std::string_view schema, std::string_view rest);

// The name in the one way in which the catalog keeps it: the kind in capitals, a function by the types of its
// arguments; in the current arena.
std::string_view fact_name(std::string_view on);

// The kind that it begins with, "MATERIALIZED VIEW"; empty where it is none that is known.
std::string_view fact_kind(std::string_view on);

// Whether there is what it names; true also where that cannot be told.
bool has_fact_holder(const Catalog& catalog, std::string_view on);

// Takes away what is about that object: remove_facts(catalog, "AGGREGATE", {"s", "median(numeric)"}).
void remove_facts(Catalog& catalog, std::string_view kind, const ObjectName& name);

// Takes away what is about nothing any more.
void remove_lost_facts(Catalog& catalog);

// What is about `from` of that kind ("TABLE", "INDEX"), or about a part of that table, is about `to`.
void move_facts(Catalog& catalog, std::string_view kind, const ObjectName& from, const ObjectName& to);
// Likewise for a part of a table: "CONSTRAINT".
void move_part_facts(Catalog& catalog, std::string_view kind, const ObjectName& table, std::string_view from,
                     std::string_view to);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_FACTS_H_
