// A revision table written by hand, in place of one that the compiler writes.
//
//   TestTable history({{.id = "a1", .upgrade = {"CREATE TABLE t (x INTEGER)"}, .downgrade = {"DROP TABLE t"}},
//                      {.id = "b2", .parents = {"a1"}}});
//   migrate(history.table(), driver);
//
// The first character of a statement may say what is special about it: "!VACUUM" runs outside any transaction, "+..."
// adds an enum label, "=..." uses one, "@name" is the data step of that name.
//
// Revisions stand in the order given, which has to be topological. Both dialects say the same. Statement n of a
// revision is "statement n", written in line 10 + n of <id>.cc; a revision's message is its id with "make " in front.
#ifndef LIMBECK_TESTS_RUNTIME_TABLE_BUILDER_H_
#define LIMBECK_TESTS_RUNTIME_TABLE_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "limbeck/revision_table.h"

namespace limbeck::test {

struct TestRevision {
  std::string id = {};
  std::vector<std::string> parents = {};
  std::vector<std::string> dependencies = {};
  std::vector<std::string> labels = {};
  std::vector<std::string> tags = {};
  std::string irreversible = {};
  std::vector<std::string> upgrade = {};
  std::vector<std::string> downgrade = {};
  std::uint32_t flags = 0;
  std::uint32_t relations = 0;
  std::vector<std::pair<std::string, std::string>> facts = {};  // object, description; in no schema
};

struct TestNames {
  std::string version_table = "alembic_version";
  std::string schema = {};
  std::vector<std::string> dialects = {"postgresql", "sqlite"};
  std::vector<std::string> excluded = {};  // names
  std::vector<std::pair<std::string, void (*)(Session&)>> steps = {};
};

class TestTable {
 public:
  explicit TestTable(const std::vector<TestRevision>& revisions, const TestNames& names = {});
  TestTable(const TestTable&) = delete;
  TestTable& operator=(const TestTable&) = delete;

  const RevisionTable& table() const { return table_; }
  const DialectTable& dialect() const { return dialects_.front(); }

 private:
  IndexRange facts(const TestRevision& revision);
  TextRange text(std::string_view text);
  TextRange sql(std::string_view text);
  IndexRange links(const std::vector<TestRevision>& revisions, const std::vector<std::string>& ids);
  IndexRange names(const std::vector<std::string>& names);
  Script script(const TestRevision& revision, const std::vector<std::string>& statements);

  std::uint32_t step(std::string_view name) const;

  std::string text_;
  std::string sql_;
  std::vector<RevisionEntry> revisions_;
  std::vector<std::uint32_t> sorted_ids_;
  std::vector<std::uint32_t> links_;
  std::vector<TextRange> names_;
  std::vector<StatementEntry> statements_;
  std::vector<RevisionScripts> scripts_;
  std::vector<FactEntry> facts_;
  std::vector<DialectTable> dialects_;
  std::vector<StepEntry> steps_;
  RevisionTable table_;
};

// a -> b -> c -> ..., `count` of them with ids of eight characters, each creating and dropping a table of its own.
std::vector<TestRevision> chain(std::size_t count);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RUNTIME_TABLE_BUILDER_H_
