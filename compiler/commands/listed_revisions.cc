#include "commands/listed_revisions.h"

#include <fstream>
#include <sstream>

namespace limbeck {
namespace {

std::string_view stripped(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// Without the marks of a comment; null data where the line is none.
std::string_view comment_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos || line.substr(begin, 2) != "//") return {};
  line.remove_prefix(begin + 2);
  if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line.data() == nullptr ? std::string_view("") : line;
}

std::string read_source(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

std::string leading_comment(std::string_view source) {
  std::string comment;
  for (std::size_t begin = source.find_first_not_of(" \t\r\n"); begin < source.size();) {
    const std::size_t end = source.find('\n', begin);
    const std::string_view line = comment_of(source.substr(begin, end - begin));
    if (line.data() == nullptr) break;
    comment.append(line).append("\n");
    begin = end == std::string_view::npos ? end : end + 1;
  }
  return std::string(stripped(comment));
}

RevisionText read_revision_text(const Revision& revision) {
  RevisionText text{revision.message, leading_comment(read_source(revision.file->path)), revision.file->path};
  if (revision.migration->message.empty() && !text.document.empty())
    text.summary = text.document.substr(0, text.document.find("\n\n"));
  if (text.document.empty()) text.document = revision.message;
  return text;
}

}  // namespace limbeck
