#include "dump/dump_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace limbeck {
namespace {

bool is_plain(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::string quote(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 2) == "\r\n") continue;  // how an editor ends lines does not matter
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (static_cast<unsigned char>(c) < ' ') {
      quoted += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string plain_or_quoted(std::string_view name) { return is_plain(name) ? std::string(name) : quote(name); }

std::string_view type_name(TypeKind kind) {
  switch (kind) {
    case TypeKind::kSmallInteger:
      return "SmallInteger";
    case TypeKind::kInteger:
      return "Integer";
    case TypeKind::kBigInteger:
      return "BigInteger";
    case TypeKind::kNumeric:
      return "Numeric";
    case TypeKind::kFloat:
      return "Float";
    case TypeKind::kDouble:
      return "Double";
    case TypeKind::kBoolean:
      return "Boolean";
    case TypeKind::kString:
      return "String";
    case TypeKind::kText:
      return "Text";
    case TypeKind::kUnicode:
      return "Unicode";
    case TypeKind::kUnicodeText:
      return "UnicodeText";
    case TypeKind::kLargeBinary:
      return "LargeBinary";
    case TypeKind::kDate:
      return "Date";
    case TypeKind::kTime:
      return "Time";
    case TypeKind::kDateTime:
      return "DateTime";
    case TypeKind::kInterval:
      return "Interval";
    case TypeKind::kUuid:
      return "Uuid";
    case TypeKind::kJson:
      return "Json";
    case TypeKind::kEnum:
      return "Enum";
    case TypeKind::kArray:
      return "Array";
    case TypeKind::kSqlType:
      return "SqlType";
    case TypeKind::kDomain:
      return "Domain";
  }
  return "";
}

std::string_view function_name(Function function) {
  switch (function) {
    case Function::kNow:
      return "now()";
    case Function::kCurrentDate:
      return "current_date()";
    case Function::kGenerateUuid:
      return "generate_uuid()";
  }
  return "";
}

std::string_view action_name(ReferentialAction action) {
  switch (action) {
    case ReferentialAction::kNotGiven:
      return "";
    case ReferentialAction::kCascade:
      return "cascade";
    case ReferentialAction::kSetNull:
      return "set_null";
    case ReferentialAction::kSetDefault:
      return "set_default";
    case ReferentialAction::kRestrict:
      return "restrict";
    case ReferentialAction::kNoAction:
      return "no_action";
  }
  return "";
}

}  // namespace

DumpWriter& DumpWriter::line(std::string_view word) {
  glue_ = true;
  return this->word(word);
}

DumpWriter& DumpWriter::item(std::string_view word) {
  out_ += "  ";
  glue_ = true;
  return this->word(word);
}

void DumpWriter::end() { out_ += '\n'; }

DumpWriter& DumpWriter::word(std::string_view word) {
  if (!glue_) out_ += ' ';
  out_ += word;
  glue_ = false;
  return *this;
}

DumpWriter& DumpWriter::number(long long value) { return word(fmt::format_int(value).str()); }
DumpWriter& DumpWriter::text(std::string_view text) { return word(quote(text)); }
DumpWriter& DumpWriter::name(std::string_view name) { return word(plain_or_quoted(name)); }

DumpWriter& DumpWriter::name(const ObjectName& name) {
  return word((name.schema.empty() ? "" : plain_or_quoted(name.schema) + ".") + plain_or_quoted(name.name));
}

DumpWriter& DumpWriter::column_of(const ObjectName& table, std::string_view column) {
  name(table);
  out_ += "." + plain_or_quoted(column);
  return *this;
}

DumpWriter& DumpWriter::names(const List<std::string_view>& names) {
  open_list();
  for (const std::string_view name : names) {
    next_element();
    this->name(name);
  }
  close_list();
  return *this;
}

DumpWriter& DumpWriter::flag(bool set, std::string_view word) { return set ? this->word(word) : *this; }

DumpWriter& DumpWriter::optional_name(std::string_view word, std::string_view name) {
  return name.empty() ? *this : this->word(word).name(name);
}

DumpWriter& DumpWriter::optional_text(std::string_view word, std::string_view text) {
  return text.data() == nullptr ? *this : this->word(word).text(text);
}

DumpWriter& DumpWriter::choice(Choice choice, std::string_view yes, std::string_view no) {
  return flag(choice == Choice::kYes, yes).flag(choice == Choice::kNo, no);
}

DumpWriter& DumpWriter::type(const Type& type) {
  word(type_name(type.kind));
  if (type.length >= 0) word("length").number(type.length);
  if (type.precision >= 0) word("precision").number(type.precision);
  if (type.scale >= 0) word("scale").number(type.scale);
  flag(type.timezone, "timezone");
  flag(type.serial, "serial");
  if (type.kind == TypeKind::kEnum) name(ObjectName{type.schema_name, type.name}).names(type.labels);
  if (type.kind == TypeKind::kDomain) name(ObjectName{type.schema_name, type.name});
  if (type.kind == TypeKind::kSqlType)
    dialect_text(type.text);
  else if (type.text.given())
    word("as").dialect_text(type.text);
  if (type.element != nullptr) {
    if (type.dimensions != 1) word("dimensions").number(type.dimensions);
    word("of").type(*type.element);
  }
  return *this;
}

DumpWriter& DumpWriter::value(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kAbsent:
      return word("absent");
    case Value::Kind::kNull:
      return word("null");
    case Value::Kind::kText:
      return text(value.text());
    case Value::Kind::kNumber:
      return word(value.text());
    case Value::Kind::kBoolean:
      return word(value.boolean() ? "true" : "false");
    case Value::Kind::kExpression:
      return word("sql").text(value.text());
    case Value::Kind::kFunction:
      return word(function_name(value.function()));
  }
  return *this;
}

DumpWriter& DumpWriter::reference_options(const ReferenceOptions& options) {
  if (options.on_delete != ReferentialAction::kNotGiven) word("on_delete").word(action_name(options.on_delete));
  if (options.on_update != ReferentialAction::kNotGiven) word("on_update").word(action_name(options.on_update));
  return flag(options.deferrable, "deferrable")
      .flag(options.initially_deferred, "initially_deferred")
      .flag(options.match_full, "match_full");
}

DumpWriter& DumpWriter::parameters(std::string_view word, const List<Parameter>& parameters) {
  if (parameters.empty()) return *this;
  this->word(word).open_list();
  for (const Parameter& parameter : parameters) {
    next_element();
    name(parameter.name).text(parameter.value);
  }
  close_list();
  return *this;
}

DumpWriter& DumpWriter::option(std::string_view word, const OptionalInteger& integer) {
  return integer.given ? this->word(word).number(integer.value) : *this;
}

DumpWriter& DumpWriter::identity(const Identity& identity) {
  return flag(identity.always, "always")
      .option("start", identity.start)
      .option("increment", identity.increment)
      .option("minvalue", identity.minvalue)
      .option("maxvalue", identity.maxvalue)
      .option("cache", identity.cache)
      .flag(identity.cycle, "cycle");
}

DumpWriter& DumpWriter::index_column(const IndexColumn& column) {
  if (column.column.empty())
    word("sql").text(column.expression.text);
  else
    name(column.column);
  flag(column.descending, "desc");
  flag(column.nulls == IndexColumn::Nulls::kFirst, "nulls_first")
      .flag(column.nulls == IndexColumn::Nulls::kLast, "nulls_last");
  optional_name("collate", column.collation).optional_name("ops", column.operator_class);
  return option("statistics", column.statistics_target);
}

DumpWriter& DumpWriter::dialect_text(const DialectText& text) {
  bool done = false;
  text.visit_arms([&](std::string_view dialect, std::string_view arm) {
    if (done) return;
    if (!text.is_same()) word(dialect);
    this->text(arm);
    done = text.is_same();
  });
  return *this;
}

void DumpWriter::open_list() {
  word("(");
  glue_ = true;
  first_element_ = true;
}

void DumpWriter::next_element() {
  if (!first_element_) out_ += ", ";
  first_element_ = false;
  glue_ = true;
}

void DumpWriter::close_list() {
  out_ += ')';
  glue_ = false;
  first_element_ = false;
}

}  // namespace limbeck
