// A database that holds one schema of a pair, gone with the object.
//
// Threading: none.
#ifndef LIMBECK_TESTS_DIFF_SCHEMA_DATABASE_H_
#define LIMBECK_TESTS_DIFF_SCHEMA_DATABASE_H_

#include <memory>
#include <string>
#include <string_view>

#include "catalog/catalog.h"
#include "dialect/dialect.h"

namespace limbeck::test {

// All functions throw std::runtime_error with the database's words.
class SchemaDatabase {
 public:
  static std::unique_ptr<SchemaDatabase> create(std::string_view dialect);

  virtual ~SchemaDatabase() = default;

  // REQUIRES: it is empty. Roles that the text speaks of and that there are not are made.
  virtual void load(const std::string& sql) = 0;
  // As the runtime does it.
  virtual void run(const RenderedScript& script) = 0;
  // In the current arena.
  virtual Catalog reflect() = 0;
  // As the database's own tool writes it, without what differs from one day to the other.
  virtual std::string dump() = 0;
  // Of the server, as RenderOptions has it.
  virtual int version() = 0;
  // Whether two databases say the same thing in the same words.
  virtual bool keeps_words() const = 0;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DIFF_SCHEMA_DATABASE_H_
