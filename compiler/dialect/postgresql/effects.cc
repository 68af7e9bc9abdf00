#include "dialect/postgresql/effects.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "dialect/postgresql/lock_levels.h"

namespace limbeck::postgresql {
namespace {

std::string_view words_of(Lock lock) {
  switch (lock) {
    case Lock::kShareUpdateExclusive:
      return "SHARE UPDATE EXCLUSIVE";
    case Lock::kShare:
      return "SHARE";
    case Lock::kShareRowExclusive:
      return "SHARE ROW EXCLUSIVE";
    case Lock::kExclusive:
      return "EXCLUSIVE";
    case Lock::kAccessExclusive:
      break;
  }
  return "ACCESS EXCLUSIVE";
}

// The numbers of LOCK TABLE; those below hold up nobody who matters here.
std::optional<Lock> lock_of_mode(int mode) {
  if (mode < 4 || mode > 8) return std::nullopt;
  return static_cast<Lock>(mode - 4);
}

// "schema.name" of a list of names.
std::string name_of_list(const Tree& names, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ".") + text_member(body_of(names[i]), "sval");
  return text;
}

std::string name_of_relation(const Tree& range) {
  const Tree& body = body_of(range);
  const std::string schema = text_member(body, "schemaname");
  return (schema.empty() ? "" : schema + '.') + text_member(body, "relname");
}

class Reading {
 public:
  Reading(const Pass& pass, std::set<std::string>& made_here, std::set<std::string>& dropped_here)
      : before_(pass.change.before), after_(pass.change.after), made_here_(made_here), dropped_here_(dropped_here) {}

  void read(const Tree& statement) {
    const std::string_view kind = kind_of(statement);
    const Tree& body = body_of(statement);
    const Tree& relation = member(body, "relation");
    if (kind == "AlterTableStmt") return alter_table(body);
    if (kind == "CreateStmt") return create_table(body);
    if (kind == "DropStmt") return drop(body);
    if (kind == "RenameStmt") return rename(body);
    if (kind == "IndexStmt")
      return lock_with_children(relation, flag_member(body, "concurrent") ? Lock::kShareUpdateExclusive : Lock::kShare);
    if (kind == "CreateTrigStmt") return lock_with_children(relation, Lock::kShareRowExclusive);
    if (kind == "CreatePolicyStmt" || kind == "AlterPolicyStmt")
      return lock(name_of_relation(member(body, "table")), Lock::kAccessExclusive);
    if (kind == "RuleStmt" || kind == "AlterObjectSchemaStmt" || kind == "ClusterStmt")
      return lock(name_of_relation(relation), Lock::kAccessExclusive);
    if (kind == "CommentStmt") return comment(body);
    if (kind == "AlterDomainStmt") return alter_domain(body);
    if (kind == "RefreshMatViewStmt")
      return lock(name_of_relation(relation),
                  flag_member(body, "concurrent") ? Lock::kExclusive : Lock::kAccessExclusive);
    if (kind == "ViewStmt") return create_view(body);
    if (kind == "CreateTableAsStmt") return make(name_of_relation(member(body_of(member(body, "into")), "rel")));
    if (kind == "TruncateStmt") return truncate(body);
    if (kind == "DeleteStmt") return destroy("rows of ", name_of_relation(relation));
    if (kind == "LockStmt") return lock_table(body);
    if (kind == "ReindexStmt" && text_member(body, "kind") == "REINDEX_OBJECT_TABLE")
      return lock(name_of_relation(relation), Lock::kShare);
    if (kind == "VacuumStmt") return vacuum(body);
    if (kind == "CreateStatsStmt")
      for (const Tree& item : list_member(body, "relations")) lock(name_of_relation(item), Lock::kShareUpdateExclusive);
  }

  std::string locks() const {
    std::string text;
    for (const auto& [name, level] : locks_)
      text += (text.empty() ? "" : ", ") + std::string(words_of(level)) + " on " + name;
    return text;
  }
  std::string destroyed() const { return joined(destroyed_); }

 private:
  void make(const std::string& name) {
    if (!exists(name) || dropped_here_.count(name) != 0) made_here_.insert(name);
  }

  bool exists(const std::string& name) const {
    const ObjectName key = key_of(name);
    return before_.find_table(key) != nullptr || before_.find<View>(key) != nullptr;
  }

  static ObjectName key_of(const std::string& name) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) return {{}, name};
    return {std::string_view(name).substr(0, dot), std::string_view(name).substr(dot + 1)};
  }

  // Keeps the strongest of each table, in the order of their first mention.
  void lock(const std::string& name, Lock level) {
    if (name.empty() || made_here_.count(name) != 0) return;
    const auto found = std::find_if(locks_.begin(), locks_.end(), [&](const auto& held) { return held.first == name; });
    if (found == locks_.end())
      locks_.emplace_back(name, level);
    else
      found->second = std::max(found->second, level);
  }

  void lock_children(const std::string& name, Lock level) {
    for (const Table* child : before_.find_children(key_of(name))) {
      lock(display(child->name), level);
      lock_children(display(child->name), level);
    }
  }

  void lock_with_children(const Tree& relation, Lock level) {
    const std::string name = name_of_relation(relation);
    lock(name, level);
    lock_children(name, level);
  }

  void destroy(std::string_view what, const std::string& name) {
    const std::string text = std::string(what) + name;
    if (made_here_.count(name) != 0 || std::count(destroyed_.begin(), destroyed_.end(), text) != 0) return;
    destroyed_.push_back(text);
  }

  void alter_table(const Tree& body) {
    const std::string name = name_of_relation(member(body, "relation"));
    if (text_member(body, "objtype") == "OBJECT_INDEX" || text_member(body, "objtype") == "OBJECT_SEQUENCE") return;
    for (const Tree& item : list_member(body, "cmds")) {
      const Tree& command = body_of(item);
      const std::string subtype = text_member(command, "subtype");
      const Lock level = lock_of_alter_table(command);
      lock(name, level);
      if (subtype != "AT_AttachPartition" && subtype != "AT_DetachPartition") lock_children(name, level);
      const Tree& definition = body_of(member(command, "def"));
      if (subtype == "AT_AddConstraint") refer(definition);
      if (subtype == "AT_AddColumn") refer_from_columns(definition);
      if (subtype == "AT_AttachPartition") lock_referencing(key_of(name), Lock::kShareRowExclusive);
      if (subtype == "AT_DetachPartition") lock_referencing(key_of(name), Lock::kAccessExclusive);
      if (subtype == "AT_AttachPartition" || subtype == "AT_DetachPartition")
        lock(name_of_relation(member(definition, "name")),
             flag_member(definition, "concurrent") ? Lock::kShareUpdateExclusive : Lock::kAccessExclusive);
      if (subtype == "AT_AddInherit") lock(name_of_relation(member(command, "def")), Lock::kShareUpdateExclusive);
      if (subtype == "AT_AlterColumnType") rebuild_keys(key_of(name), text_member(command, "name"));
      if (subtype == "AT_DropColumn") drop_column(name, text_member(command, "name"));
      if (subtype == "AT_DropColumn" || subtype == "AT_DropConstraint") lock_what_differs();
    }
  }

  void drop_column(const std::string& table, const std::string& column) {
    const Table* known = before_.find_table(key_of(table));
    if (known != nullptr && before_.find_column(*known, column) == nullptr) return;
    if (made_here_.count(table) == 0) destroyed_.push_back("column " + table + '.' + column);
  }

  // A constraint that refers to a table is a trigger on it, too.
  void refer(const Tree& constraint) {
    if (text_member(constraint, "contype") != "CONSTR_FOREIGN") return;
    const std::string referent = name_of_relation(member(constraint, "pktable"));
    lock(referent, Lock::kShareRowExclusive);
    lock_children(referent, Lock::kShareRowExclusive);
  }

  void refer_from_columns(const Tree& column) {
    for (const Tree& constraint : list_member(column, "constraints")) refer(body_of(constraint));
  }

  void create_table(const Tree& body) {
    make(name_of_relation(member(body, "relation")));
    for (const Tree& item : list_member(body, "tableElts")) {
      refer(body_of(item));
      refer_from_columns(body_of(item));
    }
    for (const Tree& parent : list_member(body, "inhRelations")) {
      const std::string name = name_of_relation(parent);
      lock(name, body.contains("partbound") ? Lock::kAccessExclusive : Lock::kShareUpdateExclusive);
      if (body.contains("partbound")) join_partitions(key_of(name));
    }
  }

  // A new partition takes over the foreign keys of its parent; the default one is looked through for its rows.
  void join_partitions(const ObjectName& parent) {
    const Table* table = before_.find_table(parent);
    if (table == nullptr) return;
    for (const ForeignKey& key : table->foreign_keys) lock(display(key.referent), Lock::kShareRowExclusive);
    lock_referencing(parent, Lock::kShareRowExclusive);
    for (const Table* partition : before_.find_children(parent))
      if (partition->options.partition_bound == "DEFAULT") lock(display(partition->name), Lock::kAccessExclusive);
  }

  // Keys that refer to a partitioned table refer to each of its partitions.
  void lock_referencing(const ObjectName& parent, Lock level) {
    for (const Table* source : before_.find_referencing(parent)) lock(display(source->name), level);
    const Table* table = before_.find_table(parent);
    if (table != nullptr && !table->options.partition_of.name.empty())
      lock_referencing(table->options.partition_of, level);
  }

  void create_view(const Tree& body) {
    const std::string name = name_of_relation(member(body, "view"));
    if (flag_member(body, "replace") && exists(name)) return lock(name, Lock::kAccessExclusive);
    make(name);
  }

  // The keys that use the column are dropped and made again.
  void rebuild_keys(const ObjectName& name, const std::string& column) {
    const auto uses = [&](const List<std::string_view>& columns) {
      return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    const Table* table = before_.find_table(name);
    if (table == nullptr) return;
    for (const ForeignKey& key : table->foreign_keys)
      if (uses(key.columns)) lock(display(key.referent), Lock::kAccessExclusive);
    for (const Table* other : before_.find_referencing(name))
      for (const ForeignKey& key : other->foreign_keys)
        if (key.referent == name && uses(key.referent_columns)) lock(display(other->name), Lock::kAccessExclusive);
  }

  // What goes with something else: tables that lose a column, a key or a trigger, and both ends of a foreign key.
  void lock_what_differs() {
    Catalog::visit_difference<Table>(before_, after_, [&](const Table* from, const Table* to) {
      if (from == nullptr) return;
      lock(display(from->name), Lock::kAccessExclusive);
      if (to == nullptr) drop_partition(*from);
      for (const ForeignKey& key : from->foreign_keys)
        if (to == nullptr || !to->has_constraint(key.constraint_name))
          lock(display(key.referent), Lock::kAccessExclusive);
    });
    Catalog::visit_difference<View>(before_, after_, [&](const View* from, const View* to) {
      if (from != nullptr && to == nullptr && !from->sql.postgresql.empty())
        lock(display(from->name), Lock::kAccessExclusive);
    });
  }

  void drop_partition(const Table& table) {
    const ObjectName& parent = table.options.partition_of;
    if (parent.name.empty()) return;
    lock(display(parent), Lock::kAccessExclusive);
    for (const Table* partition : before_.find_children(parent))
      if (partition->options.partition_bound == "DEFAULT") lock(display(partition->name), Lock::kAccessExclusive);
  }

  void destroy_what_differs() {
    Catalog::visit_difference<Table>(before_, after_, [&](const Table* from, const Table* to) {
      if (from == nullptr) return;
      if (to == nullptr) return destroy("table ", display(from->name));
      for (const Column& column : from->columns)
        if (to->find_column(column.facets.name) == nullptr && made_here_.count(display(from->name)) == 0)
          destroyed_.push_back("column " + display(from->name, column.facets.name));
    });
    Catalog::visit_difference<View>(before_, after_, [&](const View* from, const View* to) {
      if (from != nullptr && to == nullptr && from->is_materialized && !from->sql.postgresql.empty())
        destroy("materialized view ", display(from->name));
    });
    Catalog::visit_difference<Sequence>(before_, after_, [&](const Sequence* from, const Sequence* to) {
      if (from != nullptr && to == nullptr) destroy("sequence ", display(from->name));
    });
  }

  void drop(const Tree& body) {
    const std::string kind = text_member(body, "removeType");
    if (kind == "OBJECT_TYPE") return;
    for (const Tree& object : list_member(body, "objects")) drop_one(kind, body, list_member(body_of(object), "items"));
    if (kind == "OBJECT_INDEX" || kind == "OBJECT_TRIGGER" || kind == "OBJECT_POLICY") return;
    lock_what_differs();
    destroy_what_differs();
  }

  void drop_one(const std::string& kind, const Tree& body, const Tree& names) {
    if (names.empty()) return;
    const std::string name = name_of_list(names, names.size());
    if (kind == "OBJECT_INDEX") return drop_index(name, flag_member(body, "concurrent"));
    if (kind == "OBJECT_TRIGGER" || kind == "OBJECT_POLICY" || kind == "OBJECT_RULE") {
      const std::string table = name_of_list(names, names.size() - 1);
      if (flag_member(body, "missing_ok") && !has_item(table, text_member(body_of(names.back()), "sval"))) return;
      lock(table, Lock::kAccessExclusive);
      if (kind == "OBJECT_TRIGGER") lock_children(table, Lock::kAccessExclusive);
      return;
    }
    const bool is_table = kind == "OBJECT_TABLE", is_view = kind == "OBJECT_VIEW" || kind == "OBJECT_MATVIEW";
    const bool is_absent = flag_member(body, "missing_ok") && !exists(name);
    if (is_absent) return;
    if (is_table || is_view) lock(name, Lock::kAccessExclusive);
    if (is_table || is_view) dropped_here_.insert(name);
    if (is_table) drop_table(name);
    if (kind == "OBJECT_MATVIEW") destroy("materialized view ", name);
    if (kind == "OBJECT_SEQUENCE") destroy("sequence ", name);
  }

  bool has_item(const std::string& name, const std::string& item) const {
    const auto is_it = [&](const auto& other) { return other.name == item; };
    const Table* table = before_.find_table(key_of(name));
    return table != nullptr && (std::any_of(table->triggers.begin(), table->triggers.end(), is_it) ||
                                std::any_of(table->policies.begin(), table->policies.end(), is_it));
  }

  void drop_table(const std::string& name) {
    destroy("table ", name);
    const Table* table = before_.find_table(key_of(name));
    if (table == nullptr) return;
    for (const ForeignKey& key : table->foreign_keys) lock(display(key.referent), Lock::kAccessExclusive);
    drop_partition(*table);
  }

  void drop_index(const std::string& name, bool concurrently) {
    if (const View* view = before_.find_index_view(key_of(name)))
      return lock(display(view->name), concurrently ? Lock::kShareUpdateExclusive : Lock::kAccessExclusive);
    const Table* table = before_.find_index_owner(key_of(name));
    if (table == nullptr) return;
    const Lock level = concurrently ? Lock::kShareUpdateExclusive : Lock::kAccessExclusive;
    lock(display(table->name), level);
    lock_children(display(table->name), level);
  }

  void rename(const Tree& body) {
    const std::string kind = text_member(body, "renameType");
    const std::string name = name_of_relation(member(body, "relation"));
    const bool is_relation = kind == "OBJECT_TABLE" || kind == "OBJECT_VIEW" || kind == "OBJECT_MATVIEW";
    if (!is_relation && kind != "OBJECT_COLUMN" && kind != "OBJECT_TABCONSTRAINT" && kind != "OBJECT_TRIGGER" &&
        kind != "OBJECT_POLICY" && kind != "OBJECT_RULE")
      return;
    lock(name, Lock::kAccessExclusive);
    if (kind == "OBJECT_COLUMN" || kind == "OBJECT_TABCONSTRAINT") lock_children(name, Lock::kAccessExclusive);
    if (is_relation && made_here_.erase(name) != 0)
      made_here_.insert(name.substr(0, name.rfind('.') + 1) + text_member(body, "newname"));
  }

  // What it asks of new values, old ones have to be looked through for.
  void alter_domain(const Tree& body) {
    const std::string subtype = text_member(body, "subtype");
    const bool looks =
        subtype == "O" || (subtype == "C" && !flag_member(body_of(member(body, "def")), "skip_validation"));
    const Tree& names = list_member(body, "typeName");
    if (!looks || names.empty()) return;
    const std::string written = name_of_list(names, names.size());
    const ObjectName name = key_of(written);
    for (const auto& table : before_.tables())
      if (std::any_of(table->columns.begin(), table->columns.end(), [&](const Column& column) {
            const Type& type = column.facets.type;
            return type.kind == TypeKind::kDomain && type.name == name.name && type.schema_name == name.schema;
          }))
        lock(display(table->name), Lock::kShare);
  }

  void comment(const Tree& body) {
    const std::string kind = text_member(body, "objtype");
    const Tree& names = list_member(body_of(member(body, "object")), "items");
    std::size_t count = names.size();
    if (count == 0) return;
    if (kind == "OBJECT_COLUMN")
      --count;
    else if (kind != "OBJECT_TABLE" && kind != "OBJECT_VIEW" && kind != "OBJECT_MATVIEW")
      return;
    lock(name_of_list(names, count), Lock::kShareUpdateExclusive);
  }

  void truncate(const Tree& body) {
    for (const Tree& relation : list_member(body, "relations")) {
      const std::string name = name_of_relation(relation);
      lock(name, Lock::kAccessExclusive);
      lock_children(name, Lock::kAccessExclusive);
      destroy("all rows of ", name);
    }
  }

  void vacuum(const Tree& body) {
    bool is_full = false;
    for (const Tree& option : list_member(body, "options"))
      is_full = is_full || text_member(body_of(option), "defname") == "full";
    for (const Tree& item : list_member(body, "rels"))
      lock(name_of_relation(member(body_of(item), "relation")),
           is_full ? Lock::kAccessExclusive : Lock::kShareUpdateExclusive);
  }

  void lock_table(const Tree& body) {
    const Tree& mode = member(body, "mode");
    const std::optional<Lock> level = lock_of_mode(mode.is_number_integer() ? mode.get<int>() : 0);
    if (!level) return;
    for (const Tree& relation : list_member(body, "relations")) lock_with_children(relation, *level);
  }

  const Catalog& before_;
  const Catalog& after_;
  std::set<std::string>& made_here_;
  std::set<std::string>& dropped_here_;
  std::vector<std::pair<std::string, Lock>> locks_;
  std::vector<std::string> destroyed_;
};

}  // namespace

bool Effects::may_matter(const OperationBody& operation) {
  const auto* create = std::get_if<CreateTable>(&operation);
  if (create == nullptr)
    return !std::holds_alternative<BulkInsert>(operation) && !std::holds_alternative<DeleteRows>(operation) &&
           !std::holds_alternative<RunStep>(operation);
  const bool refers = !create->foreign_keys.empty() ||
                      std::any_of(create->columns.begin(), create->columns.end(),
                                  [](const Column& column) { return !column.facets.references.empty(); });
  return refers || !create->options.partition_of.name.empty() || !create->options.inherits.empty();
}

void Effects::note(const Tree& tree, const Pass& pass, Statement& statement) {
  Reading reading(pass, made_here_, dropped_here_);
  reading.read(tree);
  statement.locks = reading.locks();
  statement.destroys = reading.destroyed();
}

void Effects::note_unread(const Pass& pass, Statement& statement) {
  const OperationBody& operation = pass.change.operation.body;
  if (const auto* create = std::get_if<CreateTable>(&operation))
    if (pass.change.before.find_table(create->table) == nullptr) made_here_.insert(display(create->table));
  if (const auto* rows = std::get_if<DeleteRows>(&operation))
    if (made_here_.count(display(rows->table)) == 0) statement.destroys = "rows of " + display(rows->table);
}

}  // namespace limbeck::postgresql
