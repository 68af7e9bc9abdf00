#include "absl/strings/str_cat.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

std::string_view behind(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

TriggerState state_of(std::string_view letter) {
  if (letter == "D") return TriggerState::kDisabled;
  if (letter == "R") return TriggerState::kReplica;
  return letter == "A" ? TriggerState::kAlways : TriggerState::kEnabled;
}

}  // namespace

absl::Status Reader::read_triggers() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT t.oid, t.tgenabled AS state, t.tgrelid AS relation, t.tgname AS name, quote_ident(t.tgname) AS "
      "written_name, pg_get_triggerdef(t.oid, "
      "true) AS definition FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND "
      "t.tgparentid = 0 AND c.relkind IN ('r', 'p') AND c.relnamespace = ANY ($1::oid[]) ORDER BY t.tgname");
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    Table* table = find_table(row.oid("relation"));
    if (table == nullptr) continue;
    const std::string name(row.text("written_name"));
    std::string text(behind(behind(row.text("definition"), absl::StrCat("CREATE TRIGGER ", name, " ")),
                            absl::StrCat("CREATE CONSTRAINT TRIGGER ", name, " ")));
    const std::string on = absl::StrCat(" ON ", std::string(written(table->name)), " ");
    if (const std::size_t at = text.find(on); at != std::string::npos) text.replace(at, on.size(), " ");
    name_part(kTrigger, row.oid("oid"), "TRIGGER", row.text("name"), table->name);
    table->triggers.push_back({.name = row.copy("name"),
                               .sql = DialectText::copy({.postgresql = text}),
                               .state = state_of(row.text("state"))});
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
