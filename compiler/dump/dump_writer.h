// Words, names and texts, one space apart.
#ifndef LIMBECK_COMPILER_DUMP_WRITER_H_
#define LIMBECK_COMPILER_DUMP_WRITER_H_

#include <string>
#include <string_view>

#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

class DumpWriter {
 public:
  explicit DumpWriter(std::string& out) : out_(out) {}

  DumpWriter& line(std::string_view word);  // begins a line of an operation
  DumpWriter& item(std::string_view word);  // begins an indented line, a part of an operation
  void end();                               // ends the line

  DumpWriter& word(std::string_view word);
  DumpWriter& number(long long value);
  DumpWriter& text(std::string_view text);  // in double quotes, with escapes
  DumpWriter& name(std::string_view name);  // as it is when it is plain, else as text
  DumpWriter& name(const ObjectName& name);
  DumpWriter& column_of(const ObjectName& table, std::string_view column);
  DumpWriter& names(const List<std::string_view>& names);  // (a, b)

  // The word and what follows it, where that is set.
  DumpWriter& flag(bool set, std::string_view word);
  DumpWriter& optional_name(std::string_view word, std::string_view name);
  DumpWriter& optional_text(std::string_view word, std::string_view text);  // not given is not "", see DialectText
  DumpWriter& choice(Choice choice, std::string_view yes, std::string_view no);

  DumpWriter& type(const Type& type);
  DumpWriter& value(const Value& value);
  DumpWriter& reference_options(const ReferenceOptions& options);
  DumpWriter& parameters(std::string_view word, const List<Parameter>& parameters);  // nothing where there are none
  DumpWriter& option(std::string_view word, const OptionalInteger& integer);         // likewise
  DumpWriter& identity(const Identity& identity);
  DumpWriter& index_column(const IndexColumn& column);
  DumpWriter& dialect_text(const DialectText& text);

  void open_list();  // "(", then elements, each begun by next_element()
  void next_element();
  void close_list();

 private:
  std::string& out_;
  bool glue_ = true;  // nothing stands between the last character and what comes
  bool first_element_ = false;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DUMP_WRITER_H_
