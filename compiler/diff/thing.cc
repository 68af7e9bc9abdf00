#include "diff/thing.h"

#include <algorithm>
#include <string>
#include <utility>

#include "apply/privileges.h"
#include "catalog/dependencies.h"
#include "catalog/display.h"
#include "catalog/expression.h"
#include "catalog/facts.h"
#include "catalog/keys.h"
#include "catalog/query.h"
#include "diff/names_in_text.h"

namespace limbeck {
namespace {

std::string_view name_of(const Trigger& trigger) { return trigger.name; }
std::string_view name_of(const Policy& policy) { return policy.name; }
template <class Constraint>
std::string_view name_of(const Constraint& constraint) {
  return constraint.constraint_name;
}

template <class Part>
const Part* find_part(const std::vector<Part>& parts, std::string_view name) {
  for (const Part& part : parts)
    if (name_of(part) == name) return &part;
  return nullptr;
}

const Type& innermost(const Type& type) {
  return type.kind == TypeKind::kArray && type.element != nullptr ? innermost(*type.element) : type;
}

}  // namespace

bool has_default(const Column& column) {
  return column.facets.server_default.given() || column.facets.autoincrement == Choice::kYes;
}

const Unique* find_unique(const Table& table, std::string_view name) { return find_part(table.uniques, name); }
const Check* find_check(const Table& table, std::string_view name) { return find_part(table.checks, name); }
const ForeignKey* find_foreign_key(const Table& table, std::string_view name) {
  return find_part(table.foreign_keys, name);
}
const Exclude* find_exclude(const Table& table, std::string_view name) { return find_part(table.excludes, name); }
const Index* find_index(const View& view, std::string_view name) {
  for (const Index& index : view.indexes)
    if (index.index_name == name) return &index;
  return nullptr;
}
const Trigger* find_trigger(const Table& table, std::string_view name) { return find_part(table.triggers, name); }
const Policy* find_policy(const Table& table, std::string_view name) { return find_part(table.policies, name); }

// Fills a Things: first all of them, so that each can be found, then what they need.
class ThingCollector {
 public:
  ThingCollector(const Catalog& catalog, std::vector<Thing>& things, ThingIndex& index)
      : catalog_(catalog), things_(things), index_(index) {}

  void run() {
    enter_objects();
    for (const auto& table : catalog_.tables()) enter(*table);
    for (const auto& table : catalog_.tables()) link(*table);
    link_objects();
    link_facts();
    link_schemas();
    for (Thing& thing : things_) tidy(thing);
  }

 private:
  std::size_t enter(const ThingKey& key) {
    const auto [entry, is_new] = index_.try_emplace(key, things_.size());
    if (is_new) things_.push_back({.key = key});
    return entry->second;
  }

  std::size_t find(ThingKind kind, const ObjectName& name, std::string_view part = {}) const {
    const auto found = index_.find({kind, name, part});
    return found == index_.end() ? Things::none() : found->second;
  }

  void enter_objects() {
    for (const auto& schema : catalog_.all<NamedSchema>()) enter({ThingKind::kSchema, schema->name});
    for (const auto& extension : catalog_.all<Extension>()) enter({ThingKind::kExtension, {{}, extension->name.name}});
    for (const EnumType& type : catalog_.enum_types()) names_.add(type.name, enter({ThingKind::kEnum, type.name}));
    for (const auto& domain : catalog_.all<Domain>())
      names_.add(domain->name, enter({ThingKind::kDomain, domain->name}));
    for (const auto& sequence : catalog_.all<Sequence>()) {
      names_.add(sequence->name, enter({ThingKind::kSequence, sequence->name}));
      if (!sequence->owned_by.empty()) enter({ThingKind::kOwnership, sequence->name});
    }
    for (const auto& function : catalog_.all<StoredFunction>()) {
      const ObjectName key{function->name.schema, copy_text(signature_key(function->name.name))};
      const auto words = tokenize_name(function_name(function->name.name));
      names_.add({key.schema, words}, enter({ThingKind::kFunction, key}));
    }
    for (const auto& view : catalog_.all<View>()) {
      names_.add(view->name, enter({ThingKind::kView, view->name}));
      for (const Index& index : view->indexes) enter({ThingKind::kViewIndex, view->name, index.index_name});
    }
    for (const auto& privilege : catalog_.all<Privilege>()) enter({ThingKind::kPrivilege, privilege->name});
    for (const auto& object : catalog_.all<StoredObject>()) {
      const auto words = tokenize_expression(object->name.name);
      const std::size_t thing = enter({ThingKind::kObject, object_key(object->kind, object->name)});
      if (!words.empty() && words[0].kind == ExpressionToken::Kind::kIdentifier)
        names_.add({object->name.schema, copy_text(words[0].name)}, thing);
    }
    for (const auto& owner : catalog_.all<ObjectOwner>()) enter({ThingKind::kOwner, owner->name});
    for (const auto& comment : catalog_.all<ObjectComment>()) enter({ThingKind::kComment, comment->name});
  }

  // "slug" of slug and of "slug".
  static std::string_view tokenize_name(std::string_view written) {
    const std::vector<std::string> words = NameIndex::words_of(written);
    return words.size() == 1 ? copy_text(words[0]) : written;
  }

  void enter(const Table& table) {
    names_.add(table.name, enter({ThingKind::kTable, table.name}));
    const auto part = [&](ThingKind kind, std::string_view name) { enter({kind, table.name, name}); };
    for (const Column& column : table.columns) {
      part(ThingKind::kColumn, column.facets.name);
      if (has_default(column)) part(ThingKind::kDefault, column.facets.name);
    }
    if (table.primary_key) part(ThingKind::kPrimaryKey, table.primary_key->constraint_name);
    for (const Unique& unique : table.uniques) part(ThingKind::kUnique, unique.constraint_name);
    for (const Exclude& exclude : table.excludes) part(ThingKind::kExclude, exclude.constraint_name);
    for (const Check& check : table.checks) part(ThingKind::kCheck, check.constraint_name);
    for (const Index& index : table.indexes) part(ThingKind::kIndex, index.index_name);
    for (const ForeignKey& key : table.foreign_keys) part(ThingKind::kForeignKey, key.constraint_name);
    for (const Trigger& trigger : table.triggers) part(ThingKind::kTrigger, trigger.name);
    for (const Policy& policy : table.policies) part(ThingKind::kPolicy, policy.name);
    if (table.row_security || table.forces_row_security) part(ThingKind::kRowSecurity, {});
    const TableOptions& options = table.options;
    if (!options.cluster_on.empty() || !options.replica_identity.empty()) part(ThingKind::kTableState, {});
  }

  // What `thing` of `table` needs of it and of others.
  class Link {
   public:
    Link(ThingCollector& collector, std::size_t thing, const Table& table)
        : collector_(collector), thing_(thing), table_(table) {
      const std::size_t own = collector.find(ThingKind::kTable, table.name);
      if (own != thing) collector.need(thing, own, true);
    }

    void column(std::string_view name) {
      if (const std::size_t column = collector_.column_of(table_, name); column != thing_)
        collector_.need(thing_, column, true);
    }
    template <class Names>
    void columns(const Names& names) {
      for (std::string_view name : names) column(name);
    }
    // `goes`: with a column that the text uses the thing goes, too.
    void text(std::string_view text, bool goes) {
      if (text.empty()) return;
      for (const std::string& word : NameIndex::words_of(text))
        if (const std::size_t column = collector_.column_of(table_, word); column != thing_)
          collector_.need(thing_, column, goes);
      collector_.need_names(thing_, text);
    }

   private:
    ThingCollector& collector_;
    std::size_t thing_;
    const Table& table_;
  };

  void need(std::size_t thing, std::size_t other, bool goes = false) {
    if (other == Things::none() || other == thing) return;
    things_[thing].needs.push_back(other);
    if (goes) things_[thing].goes_with.push_back(other);
  }

  void need_names(std::size_t thing, std::string_view text) {
    names_.find_in(text, [&](std::size_t other) { need(thing, other); });
  }

  void need_type(std::size_t thing, const Type& type) {
    const Type& inner = innermost(type);
    if (inner.kind == TypeKind::kEnum) need(thing, find(ThingKind::kEnum, {inner.schema_name, inner.name}));
    if (inner.kind == TypeKind::kDomain) need(thing, find(ThingKind::kDomain, {inner.schema_name, inner.name}));
    inner.text.visit_arms([&](std::string_view, std::string_view words) { need_names(thing, words); });
  }

  // Of the table itself, or of one that it has its columns from.
  std::size_t column_of(const Table& table, std::string_view name) const {
    const std::size_t own = find(ThingKind::kColumn, table.name, name);
    if (own != Things::none()) return own;
    const auto in_parent = [&](const ObjectName& parent) {
      const Table* found = parent.name.empty() ? nullptr : catalog_.find_table(parent);
      return found == nullptr ? Things::none() : column_of(*found, name);
    };
    for (const ObjectName& parent : table.options.inherits)
      if (const std::size_t column = in_parent(parent); column != Things::none()) return column;
    return in_parent(table.options.partition_of);
  }

  void link(const Table& table) {
    const auto part = [&](ThingKind kind, std::string_view name) {
      return Link(*this, find(kind, table.name, name), table);
    };
    const std::size_t own = find(ThingKind::kTable, table.name);
    need(own, find(ThingKind::kTable, table.options.partition_of), true);
    for (const ObjectName& parent : table.options.inherits) need(own, find(ThingKind::kTable, parent));
    need_names(own, table.options.partition_by);
    need_names(own, table.options.of_type);
    for (const Column& column : table.columns) {
      const std::size_t thing = find(ThingKind::kColumn, table.name, column.facets.name);
      need_type(thing, column.facets.type);
      Link link = part(ThingKind::kColumn, column.facets.name);
      link.text(column.facets.computed, false);
      need_names(thing, column.facets.collation);
      if (has_default(column)) link_default(table, column.facets);
    }
    if (table.primary_key) {
      Link link = part(ThingKind::kPrimaryKey, table.primary_key->constraint_name);
      link.columns(table.primary_key->columns);
      link.columns(table.primary_key->included);
    }
    for (const Unique& unique : table.uniques) {
      Link link = part(ThingKind::kUnique, unique.constraint_name);
      link.columns(unique.columns);
      link.columns(unique.included);
    }
    for (const Check& check : table.checks) part(ThingKind::kCheck, check.constraint_name).text(check.expression, true);
    for (const Exclude& exclude : table.excludes) {
      Link link = part(ThingKind::kExclude, exclude.constraint_name);
      for (const ExcludeElement& element : exclude.elements) link_element(link, element.element);
      link.text(exclude.predicate, false);
    }
    for (const Index& index : table.indexes) {
      Link link = part(ThingKind::kIndex, index.index_name);
      for (const IndexColumn& column : index.columns) link_element(link, column);
      link.columns(index.included);
      link.text(index.predicate, true);
    }
    for (const ForeignKey& key : table.foreign_keys) link_foreign_key(table, key);
    for (const Trigger& trigger : table.triggers) {
      Link link = part(ThingKind::kTrigger, trigger.name);
      trigger.sql.visit_arms([&](std::string_view, std::string_view text) { link.text(text, false); });
    }
    for (const Policy& policy : table.policies) {
      Link link = part(ThingKind::kPolicy, policy.name);
      link.text(policy.using_expression, false);
      link.text(policy.with_check, false);
    }
    if (table.row_security || table.forces_row_security) part(ThingKind::kRowSecurity, {});
    link_state(table);
  }

  // What counts by itself may have to be the key.
  void link_default(const Table& table, const Column::Facets& column) {
    const std::size_t thing = find(ThingKind::kDefault, table.name, column.name);
    Link(*this, thing, table).column(column.name);
    need_names(thing, column.server_default.text());
    if (column.autoincrement == Choice::kYes && table.primary_key)
      things_[thing].wishes.push_back(find(ThingKind::kPrimaryKey, table.name, table.primary_key->constraint_name));
  }

  void link_state(const Table& table) {
    const std::size_t thing = find(ThingKind::kTableState, table.name);
    if (thing == Things::none()) return;
    need(thing, find(ThingKind::kTable, table.name), true);
    std::vector<std::string> names = NameIndex::words_of(table.options.replica_identity);
    names.emplace_back(table.options.cluster_on);
    const bool is_one_fact = table.options.cluster_on.empty() || table.options.replica_identity.empty();
    for (const std::string& name : names)
      for (const ThingKind kind : {ThingKind::kIndex, ThingKind::kPrimaryKey, ThingKind::kUnique})
        need(thing, find(kind, table.name, name), is_one_fact);
  }

  static void link_element(Link& link, const IndexColumn& element) {
    if (!element.column.empty()) link.column(element.column);
    link.text(element.expression.text, true);
    link.text(element.operator_class, false);
    link.text(element.collation, false);
  }

  void link_foreign_key(const Table& table, const ForeignKey& key) {
    const std::size_t thing = find(ThingKind::kForeignKey, table.name, key.constraint_name);
    Link(*this, thing, table).columns(key.columns);
    need(thing, find(ThingKind::kTable, key.referent));
    const Table* referent = catalog_.find_table(key.referent);
    if (referent == nullptr) return;
    for (std::string_view column : key.referent_columns) need(thing, column_of(*referent, column));
    const auto matches = [&](const List<std::string_view>& columns) {
      return key.referent_columns.empty() ? true : same_columns(columns, key.referent_columns);
    };
    if (referent->primary_key && matches(referent->primary_key->columns))
      need(thing, find(ThingKind::kPrimaryKey, referent->name, referent->primary_key->constraint_name));
    for (const Unique& unique : referent->uniques)
      if (matches(unique.columns)) need(thing, find(ThingKind::kUnique, referent->name, unique.constraint_name));
    for (const Index& index : referent->indexes)
      if (limbeck::is_key(*referent, index.index_name, key.referent_columns))
        need(thing, find(ThingKind::kIndex, referent->name, index.index_name));
  }

  void link_objects() {
    for (const auto& domain : catalog_.all<Domain>()) {
      const std::size_t thing = find(ThingKind::kDomain, domain->name);
      need_type(thing, domain->type);
      need_names(thing, domain->server_default.text());
      for (const Check& check : domain->checks) need_names(thing, check.expression);
    }
    for (const auto& sequence : catalog_.all<Sequence>()) link(*sequence);
    for (const auto& function : catalog_.all<StoredFunction>()) link(*function);
    for (const auto& view : catalog_.all<View>()) {
      link(*view);
      link_indexes(*view);
    }
    for (const auto& privilege : catalog_.all<Privilege>()) link(*privilege);
    for (const auto& object : catalog_.all<StoredObject>()) {
      const std::size_t thing = find(ThingKind::kObject, object_key(object->kind, object->name));
      need_names(thing, object->name.name);
      need_names(thing, object->sql);
      if (object->kind == "RULE") need_columns(thing, object->sql);
      for (std::string_view text : object->then) need_names(thing, text);
    }
  }

  void link(const Sequence& sequence) {
    if (sequence.owned_by.empty()) return;
    const std::size_t ownership = find(ThingKind::kOwnership, sequence.name);
    const std::size_t own = find(ThingKind::kSequence, sequence.name);
    need(ownership, own, true);
    const std::size_t dot = sequence.owned_by.rfind('.');
    if (dot == std::string_view::npos) return;
    const Table* table = catalog_.find_table(parse_object_name(sequence.owned_by.substr(0, dot)));
    if (table == nullptr) return;
    const std::size_t column = column_of(*table, sequence.owned_by.substr(dot + 1));
    need(ownership, column, true);
    // The sequence goes with its owner, but does not need it.
    if (column == Things::none()) return;
    things_[own].goes_with.push_back(column);
    things_[own].goes_with.push_back(find(ThingKind::kTable, table->name));
  }

  // The types of its arguments and its result are needed, what its body speaks of is not.
  void link(const StoredFunction& function) {
    const ObjectName key{function.name.schema, copy_text(signature_key(function.name.name))};
    const std::size_t thing = find(ThingKind::kFunction, key);
    const std::size_t open = function.name.name.find('(');
    const auto collect = [&](std::string_view text, bool is_needed) {
      names_.find_in(text, [&](std::size_t other) {
        if (other == thing) return;
        (is_needed ? things_[thing].needs : things_[thing].wishes).push_back(other);
      });
    };
    if (open != std::string_view::npos) collect(function.name.name.substr(open), true);
    const std::size_t body = body_of(function.sql);
    collect(function.sql.substr(0, body), true);
    collect(function.sql.substr(body), !function.sql.substr(body).starts_with("AS"));
  }

  // Where "AS $$...$$", "RETURN ..." or "BEGIN ATOMIC ..." begins.
  static std::size_t body_of(std::string_view sql) {
    for (const ExpressionToken& token : tokenize_expression(sql))
      if (token.kind == ExpressionToken::Kind::kIdentifier &&
          (token.name == "as" || token.name == "return" || token.name == "begin"))
        return static_cast<std::size_t>(token.text.data() - sql.data());
    return sql.size();
  }

  void link(const View& view) {
    const std::size_t thing = find(ThingKind::kView, view.name);
    view.sql.visit_arms([&](std::string_view, std::string_view text) {
      need_names(thing, text);
      need_columns(thing, text);
    });
  }

  // Those that the text speaks of, of the tables that are needed.
  void need_columns(std::size_t thing, std::string_view text) {
    const std::vector<std::string> words = NameIndex::words_of(text);
    for (std::size_t i = 0, count = things_[thing].needs.size(); i < count; ++i) {
      const Thing& relation = things_[things_[thing].needs[i]];
      const Table* table = relation.key.kind == ThingKind::kTable ? catalog_.find_table(relation.key.name) : nullptr;
      if (table == nullptr) continue;
      for (const Column& column : catalog_.columns_of(*table))
        if (std::binary_search(words.begin(), words.end(), column.facets.name))
          need(thing, column_of(*table, column.facets.name));
      if (table->primary_key && std::binary_search(words.begin(), words.end(), "group"))
        need(thing, find(ThingKind::kPrimaryKey, table->name, table->primary_key->constraint_name));
    }
  }

  void link_indexes(const View& view) {
    for (const Index& index : view.indexes) {
      const std::size_t thing = find(ThingKind::kViewIndex, view.name, index.index_name);
      need(thing, find(ThingKind::kView, view.name), true);
      for (const IndexColumn& column : index.columns) need_names(thing, column.expression.text);
      need_names(thing, index.predicate);
    }
  }

  void link(const Privilege& privilege) {
    const std::size_t thing = find(ThingKind::kPrivilege, privilege.name);
    const std::string_view on = privilege.name.schema;
    const auto open = on.find('(');
    names_.find_in(on.substr(0, open), [&](std::size_t other) {
      const ThingKind kind = things_[other].key.kind;
      const bool of_function = open != std::string_view::npos;
      if (of_function != (kind == ThingKind::kFunction)) return;
      if (of_function && privilege_object(*catalog_.find<StoredFunction>(things_[other].key.name)) != on) return;
      need(thing, other, true);
      // "SELECT (title)" is on a column.
      const std::size_t columns = privilege.privilege.find('(');
      if (kind != ThingKind::kTable || columns == std::string_view::npos) return;
      for (const std::string& word : NameIndex::words_of(privilege.privilege.substr(columns)))
        need(thing, column_of(*catalog_.find_table(things_[other].key.name), word), true);
    });
    constexpr std::string_view kSchema = "SCHEMA ";
    if (on.starts_with(kSchema)) need(thing, find(ThingKind::kSchema, {{}, on.substr(kSchema.size())}), true);
  }

  std::string written(const ObjectName& name) const {
    return (name.schema.empty() ? std::string() : quote_if_needed(name.schema) + '.') + quote_if_needed(name.name);
  }

  // What facts call a thing, and what else they may call it.
  std::vector<std::string> fact_names(const ThingKey& key) const {
    const std::string name = written(key.name), part = quote_if_needed(key.part);
    const std::string dot = key.name.schema.empty() ? "" : quote_if_needed(key.name.schema) + '.';
    switch (key.kind) {
      case ThingKind::kSchema:
        return {"SCHEMA " + name};
      case ThingKind::kExtension:
        return {"EXTENSION " + name};
      case ThingKind::kEnum:
        return {"TYPE " + name};
      case ThingKind::kDomain:
        return {"DOMAIN " + name, "TYPE " + name};
      case ThingKind::kSequence:
        return {"SEQUENCE " + name};
      case ThingKind::kTable:
        return {"TABLE " + name};
      case ThingKind::kColumn: {
        std::vector<std::string> names = {"COLUMN " + name + '.' + part};
        const Column::Facets& column = catalog_.find_table(key.name)->find_column(key.part)->facets;
        if (numbers_itself(column)) names.push_back("SEQUENCE " + dot + quote_if_needed(sequence_of(key.name, column)));
        return names;
      }
      case ThingKind::kDefault:
        return {"DEFAULT " + name + '.' + part};
      case ThingKind::kPrimaryKey:
      case ThingKind::kUnique:
      case ThingKind::kExclude:
        return {"CONSTRAINT " + part + " ON " + name, "INDEX " + dot + part};
      case ThingKind::kCheck:
      case ThingKind::kForeignKey:
        return {"CONSTRAINT " + part + " ON " + name};
      case ThingKind::kIndex:
      case ThingKind::kViewIndex:
        return {"INDEX " + dot + part};
      case ThingKind::kView:
        return {"VIEW " + name, "MATERIALIZED VIEW " + name};
      case ThingKind::kFunction:
        return {"FUNCTION " + dot + std::string(key.name.name), "PROCEDURE " + dot + std::string(key.name.name)};
      case ThingKind::kTrigger:
        return {"TRIGGER " + part + " ON " + name};
      case ThingKind::kPolicy:
        return {"POLICY " + part + " ON " + name};
      case ThingKind::kObject: {
        const StoredObject& object = *catalog_.find<StoredObject>(key.name);
        return {std::string(object.kind) + ' ' + dot + std::string(object.name.name)};
      }
      default:
        return {};
    }
  }

  // What the server says about dependencies, and whose the comments and owners are.
  void link_facts() {
    if (catalog_.dependencies().empty() && catalog_.all<ObjectComment>().empty() && catalog_.all<ObjectOwner>().empty())
      return;
    std::unordered_map<std::string, std::size_t> holders;
    holders.reserve(things_.size() * 2);
    for (std::size_t i = 0; i < things_.size(); ++i) {
      const ThingKind kind = things_[i].key.kind;
      for (const std::string& name : fact_names(things_[i].key)) {
        holders.try_emplace(name, i);
        if (kind == ThingKind::kFunction || kind == ThingKind::kObject)
          holders.try_emplace(std::string(fact_name(name)), i);
      }
    }
    const auto find_holder = [&](std::string_view name) {
      const auto found = holders.find(std::string(name));
      return found == holders.end() ? Things::none() : found->second;
    };
    for (std::size_t i = 0; i < things_.size(); ++i) {
      const ThingKey& key = things_[i].key;
      if (key.kind == ThingKind::kComment || key.kind == ThingKind::kOwner) {
        std::size_t holder = find_holder(key.name.name);
        constexpr std::string_view kOnDomain = " ON DOMAIN ";
        if (const std::size_t at = key.name.name.find(kOnDomain); at != std::string_view::npos)
          holder = find_holder("DOMAIN " + std::string(key.name.name.substr(at + kOnDomain.size())));
        need(i, holder, true);
      }
      for (const std::string& name : fact_names(key))
        for (const std::string& needed : catalog_.dependencies().needs(name)) need(i, find_holder(needed));
    }
  }

  // Everything is in a schema, and may be of an extension.
  void link_schemas() {
    for (std::size_t i = 0; i < things_.size(); ++i) {
      const ThingKey& key = things_[i].key;
      if (key.kind == ThingKind::kSchema || key.kind == ThingKind::kPrivilege || key.kind == ThingKind::kComment ||
          key.kind == ThingKind::kOwner)
        continue;
      ObjectName schema{{}, key.name.schema};
      if (key.kind == ThingKind::kExtension) schema.name = catalog_.find<Extension>(key.name)->name.schema;
      if (!schema.name.empty()) need(i, find(ThingKind::kSchema, schema));
    }
  }

  static void tidy(Thing& thing) {
    for (std::vector<std::size_t>* list : {&thing.needs, &thing.wishes, &thing.goes_with}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  }

  const Catalog& catalog_;
  std::vector<Thing>& things_;
  ThingIndex& index_;
  NameIndex names_;
};

Things::Things(const Catalog& catalog) : catalog_(catalog) {
  ThingCollector(catalog_, things_, index_).run();
  users_.resize(things_.size());
  for (std::size_t i = 0; i < things_.size(); ++i)
    for (std::size_t other : things_[i].needs) users_[other].push_back(i);
}

std::size_t Things::find(const ThingKey& key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? none() : found->second;
}

}  // namespace limbeck
