// The revisions as the commands list them: the graph, and what people wrote about each.
//
//   const TableImage image(describe_graph(graph));
//   const ListedRevisions listed(image.table(), text_of_revision);
//   for (std::uint32_t head : listed.map().heads()) ... listed.text(head).summary ...
//
// Threading: one thread; texts may be read from files when they are asked for.
#ifndef LIMBECK_COMPILER_COMMANDS_LISTED_REVISIONS_H_
#define LIMBECK_COMPILER_COMMANDS_LISTED_REVISIONS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "graph/graph.h"
#include "limbeck/revision_map.h"

namespace limbeck {

struct RevisionText {
  std::string summary;   // for lists
  std::string document;  // all of it
  std::string path;      // of the migration's file
};

class ListedRevisions {
 public:
  // `text` is asked for revisions by their index. REQUIRES: `table` outlives it.
  ListedRevisions(const RevisionTable& table, std::function<RevisionText(std::uint32_t)> text)
      : map_(table), text_(std::move(text)) {}

  const RevisionTable& table() const { return map_.table(); }
  const RevisionMap& map() const { return map_; }
  RevisionText text(std::uint32_t revision) const { return text_(revision); }

 private:
  const RevisionMap map_;
  const std::function<RevisionText(std::uint32_t)> text_;
};

// What the author wrote: the comment lines that the file begins with, without their marks; where there are none, the
// message. The summary is the message where one is written, else the first paragraph of that comment.
RevisionText read_revision_text(const Revision& revision);

// The comment lines that a source begins with, without their marks, blank lines around them removed.
std::string leading_comment(std::string_view source);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_LISTED_REVISIONS_H_
