// The revisions of a case as a table: migrations made in memory go through the compiler's own graph, so that the order
// of the table, which dependencies count, and what is wrong with a history are the product's answers.
#ifndef LIMBECK_TESTS_CONFORMANCE_CASE_GRAPH_H_
#define LIMBECK_TESTS_CONFORMANCE_CASE_GRAPH_H_

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "emit/table_image.h"
#include "limbeck/compiler_main.h"
#include "limbeck/migration.h"
#include "limbeck/revision_table.h"

namespace limbeck::conformance {

struct CaseRevision {
  std::string id;
  std::vector<std::string> parents, dependencies, labels;
};

class CaseGraph {
 public:
  // In load order. With statements, each revision has so many for each direction.
  explicit CaseGraph(const std::vector<CaseRevision>& revisions, std::size_t statements = 0);
  CaseGraph(const CaseGraph&) = delete;
  CaseGraph& operator=(const CaseGraph&) = delete;

  // What is wrong with it, as the kinds of the corpus' README call it: the first, in the order of its section 5.1.
  const std::optional<std::string>& error_kind() const { return error_kind_; }

  // REQUIRES: no error.
  const RevisionTable& table() const { return image_->table(); }
  const DialectTable& dialect() const { return table().dialects[0]; }

 private:
  Names keep(const std::vector<std::string>& names);
  const char* keep(const std::string& text) { return texts_.emplace_back(text).c_str(); }

  std::deque<std::string> texts_;
  std::deque<Migration> migrations_;
  std::vector<MigrationFile> files_;
  std::optional<std::string> error_kind_;
  std::unique_ptr<TableImage> image_;
};

}  // namespace limbeck::conformance

#endif  // LIMBECK_TESTS_CONFORMANCE_CASE_GRAPH_H_
