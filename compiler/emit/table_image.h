// An artifact as the table that a program would have, in memory: the arrays that emit_table() writes down, and a
// RevisionTable over them for whoever asks the questions that the runtime answers.
//
//   const TableImage image(artifact);
//   Plan plan = *make_plan(image.table(), ...);
//
// Data steps have names but no functions here: those belong to the program.
//
// Threading: constant once it is made.
#ifndef LIMBECK_COMPILER_EMIT_TABLE_IMAGE_H_
#define LIMBECK_COMPILER_EMIT_TABLE_IMAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "limbeck/revision_table.h"
#include "pipeline/artifact.h"

namespace limbeck {

struct DialectImage {
  TextRange name = {};
  std::string sql;
  std::vector<StatementEntry> statements;
  std::vector<RevisionScripts> scripts;
  std::vector<FactEntry> facts;
};

class TableImage {
 public:
  explicit TableImage(const Artifact& artifact);
  TableImage(const TableImage&) = delete;
  TableImage& operator=(const TableImage&) = delete;

  const RevisionTable& table() const { return table_; }

  // What `table` points to, with the counts that it does not have.
  const std::string& text() const { return text_; }
  const std::vector<RevisionEntry>& revisions() const { return revisions_; }
  const std::vector<std::uint32_t>& sorted_ids() const { return sorted_ids_; }
  const std::vector<std::uint32_t>& links() const { return links_; }
  const std::vector<TextRange>& names() const { return names_; }
  const std::vector<DialectImage>& dialects() const { return dialects_; }
  const std::vector<StepEntry>& steps() const { return steps_; }

 private:
  std::string text_;
  std::vector<RevisionEntry> revisions_;
  std::vector<std::uint32_t> sorted_ids_;
  std::vector<std::uint32_t> links_;
  std::vector<TextRange> names_;
  std::vector<DialectImage> dialects_;
  std::vector<DialectTable> dialect_tables_;
  std::vector<StepEntry> steps_;
  RevisionTable table_ = {};
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EMIT_TABLE_IMAGE_H_
