// An operation that makes sense, most of the time, for the schema there is. It may still be refused: the compiler says
// so, and then it is no part of the sequence.
//
// Threading: none.
#ifndef LIMBECK_TESTS_MODEL_RANDOM_OPERATIONS_H_
#define LIMBECK_TESTS_MODEL_RANDOM_OPERATIONS_H_

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "limbeck/operations.h"
#include "model/dice.h"

namespace limbeck::test {

// Records exactly one operation.
void random_operation(Operations& op, Dice dice, const Catalog& catalog);

// The parts, each for one topic.
void random_table_operation(Operations& op, Dice& dice, const Catalog& catalog);
void random_column_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table);
void random_key_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table);
void random_type_operation(Operations& op, Dice& dice, const Catalog& catalog);  // enums, domains, sequences
void random_program_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table);  // views, ...
void random_fact_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table);  // privileges, ...

Type random_type(Dice& dice, const Catalog& catalog);
// `number` is a column that it may be computed from, where there is one.
Column random_column(Dice& dice, const Catalog& catalog, const std::string& name, const std::string& number);
Value random_default(Dice& dice, const Type& type);
// A condition on the columns.
std::string random_condition(Dice& dice, const std::vector<Column>& columns);
std::string quoted(std::string_view name);

bool is_text(const Type& type);
bool is_number(const Type& type);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_RANDOM_OPERATIONS_H_
