// What all dialects say alike of constraints: "CONSTRAINT name ...", as it stands in CREATE TABLE and behind ADD.
#ifndef LIMBECK_COMPILER_DIALECT_CONSTRAINT_TEXT_H_
#define LIMBECK_COMPILER_DIALECT_CONSTRAINT_TEXT_H_

#include <string>

#include "dialect/sql_writer.h"

namespace limbeck {

std::string constraint_text(const SqlStyle& style, const PrimaryKey& key);
std::string constraint_text(const SqlStyle& style, const Unique& unique);
std::string constraint_text(const SqlStyle& style, const Check& check);
std::string constraint_text(const SqlStyle& style, const ForeignKey& key);

// "REFERENCES users (id) ON DELETE CASCADE"
std::string reference_text(const SqlStyle& style, const ForeignKey& key);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_CONSTRAINT_TEXT_H_
