#include "dialect/postgresql/statement_facts.h"

namespace limbeck::postgresql {
namespace {

// Whether a list of options (DefElem) has that one, and not switched off.
bool has_option(const Tree& options, std::string_view name) {
  for (const Tree& item : options) {
    const Tree& option = body_of(item);
    if (text_member(option, "defname") != name) continue;
    const Tree& arg = member(option, "arg");
    const std::string value = text_member(body_of(arg), "sval");
    return value != "false" && value != "off" && (kind_of(arg) != "Boolean" || flag_member(body_of(arg), "boolval"));
  }
  return false;
}

bool is_switched_off(const Tree& options, std::string_view name) {
  for (const Tree& item : options)
    if (text_member(body_of(item), "defname") == name) return !has_option(options, name);
  return false;
}

bool refuses_reindex(const Tree& body) {
  const std::string kind = text_member(body, "kind");
  return kind == "REINDEX_OBJECT_SCHEMA" || kind == "REINDEX_OBJECT_SYSTEM" || kind == "REINDEX_OBJECT_DATABASE" ||
         flag_member(body, "concurrent") || has_option(list_member(body, "params"), "concurrently");
}

bool detaches_concurrently(const Tree& body) {
  for (const Tree& item : list_member(body, "cmds")) {
    const std::string subtype = text_member(body_of(item), "subtype");
    if (subtype == "AT_DetachPartition" && flag_member(body_of(member(body_of(item), "def")), "concurrent"))
      return true;
  }
  return false;
}

// A subscription speaks to another server, unless it is told not to.
bool refuses_subscription(const Tree& body, std::string_view kind) {
  const Tree& options = list_member(body, "options");
  if (kind == "CreateSubscriptionStmt")
    return !is_switched_off(options, "create_slot") && !is_switched_off(options, "connect");
  const std::string change = text_member(body, "kind");
  if (change == "ALTER_SUBSCRIPTION_REFRESH") return true;
  return change.ends_with("_PUBLICATION") && !is_switched_off(options, "refresh");
}

}  // namespace

bool refuses_transaction(const Tree& statement) {
  const std::string_view kind = kind_of(statement);
  const Tree& body = body_of(statement);
  if (kind == "VacuumStmt") return flag_member(body, "is_vacuumcmd");
  if (kind == "IndexStmt" || kind == "DropStmt") return flag_member(body, "concurrent");
  if (kind == "ReindexStmt") return refuses_reindex(body);
  if (kind == "ClusterStmt") return !body.contains("relation");
  if (kind == "AlterTableStmt") return detaches_concurrently(body);
  if (kind == "AlterDatabaseStmt") return has_option(list_member(body, "options"), "tablespace");
  if (kind == "CreateSubscriptionStmt" || kind == "AlterSubscriptionStmt") return refuses_subscription(body, kind);
  if (kind == "DiscardStmt") return text_member(body, "target") == "DISCARD_ALL" || !body.contains("target");
  return kind == "AlterSystemStmt" || kind == "CreatedbStmt" || kind == "DropdbStmt" ||
         kind == "CreateTableSpaceStmt" || kind == "DropTableSpaceStmt" || kind == "DropSubscriptionStmt";
}

bool adds_label(const Tree& statement) {
  return kind_of(statement) == "AlterEnumStmt" && text_member(body_of(statement), "oldVal").empty();
}

bool runs_code(const Tree& statement) {
  const std::string_view kind = kind_of(statement);
  return kind == "SelectStmt" || kind == "InsertStmt" || kind == "UpdateStmt" || kind == "DeleteStmt" ||
         kind == "MergeStmt" || kind == "DoStmt" || kind == "CallStmt" || kind == "ExecuteStmt" ||
         kind == "RefreshMatViewStmt" || kind == "CreateTableAsStmt";
}

}  // namespace limbeck::postgresql
