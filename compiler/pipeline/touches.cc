#include "pipeline/touches.h"

#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/display.h"
#include "catalog/query.h"
#include "dump/catalog_dump.h"
#include "dump/object_dump.h"

namespace limbeck {
namespace {

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

bool is_lenient(const Operation& operation) {
  return std::visit(
      [](const auto& body) {
        bool lenient = false;
        if constexpr (requires { body.if_exists; }) lenient = lenient || body.if_exists;
        if constexpr (requires { body.if_not_exists; }) lenient = lenient || body.if_not_exists;
        return lenient;
      },
      operation.body);
}

std::string_view name_of(const Column& column) { return column.facets.name; }
std::string_view name_of(const Index& index) { return index.index_name; }
std::string_view name_of(const Trigger& trigger) { return trigger.name; }
std::string_view name_of(const Policy& policy) { return policy.name; }
std::string_view name_of(const auto& constraint) { return constraint.constraint_name; }

template <class Object>
std::string dump_object(const Object& object) {
  std::string text;
  DumpWriter out(text);
  if constexpr (std::is_same_v<Object, EnumType>)
    out.names(object.labels);
  else
    write(out, object);
  return text;
}

template <class Part>
std::string dump_part(const Part& part) {
  if constexpr (requires { dump_table_part(part); })
    return dump_table_part(part);
  else
    return dump_object(part);
}

// The column as if only one of its facets had been written.
template <class Member>
std::string facet(const Column& column, Member Column::Facets::*member) {
  Column one;
  one.facets.name = column.facets.name;
  one.facets.*member = column.facets.*member;
  return dump_table_part(one);
}

class Collecting {
 public:
  Collecting(const Change& change, Touches& touches)
      : change_(change), lenient_(is_lenient(change.operation)), touches_(touches) {}

  void run() {
    const auto visit = [&](const Table* before, const Table* after) { table(before, after); };
    Catalog::visit_difference<Table>(change_.before, change_.after, visit);
    objects<EnumType>("type", "Enum");
    objects<Domain>("type", "domain");
    objects<NamedSchema>("schema", "schema");
    objects<Extension>("extension", "extension");
    objects<Sequence>("relation", "sequence");
    objects<View>("relation", "view");
    objects<StoredFunction>("function", "function");
    objects<StoredObject>("object", "object");
    objects<ObjectComment>("comment on", "comment on");
    objects<ObjectOwner>("owner of", "owner of");
    objects<Privilege>("privilege", "privilege");
  }

 private:
  void touch(const std::string& piece, const std::string& words, unsigned how, std::string result = {}) {
    Touch& touch = touches_[piece];
    const bool is_use = how == kTouchUses;
    if (touch.how == 0) touch.at = change_.operation.at;
    if (touch.how == 0 || (touch.how == kTouchUses && !is_use)) {
      touch.words = words;
      touch.at = change_.operation.at;
    }
    touch.how |= how;
    if (is_use) return;
    touch.is_lenient = touch.is_lenient && lenient_;
    touch.result = std::move(result);
  }

  static unsigned how(bool was_there, bool is_there) {
    return was_there && is_there ? kTouchChanges : is_there ? kTouchAdds : kTouchRemoves;
  }

  void relation(const ObjectName& name, const std::string& words, unsigned how, std::string result = {}) {
    touch("relation " + display(name), words, how, std::move(result));
  }

  void use_relation(const ObjectName& name) { relation(name, "table " + quoted(display(name)), kTouchUses); }

  void use_columns(const ObjectName& table, const auto& columns) {
    for (std::string_view column : columns) use_column(table, column);
  }

  void use_column(const ObjectName& table, std::string_view name) {
    touch("column " + display(table) + ' ' + std::string(name), column_words(table, name), kTouchUses);
  }

  static std::string column_words(const ObjectName& table, std::string_view name) {
    return "column " + quoted(name) + " of table " + quoted(display(table));
  }

  void table(const Table* before, const Table* after) {
    const Table& any = after != nullptr ? *after : *before;
    const std::string words = "table " + quoted(display(any.name));
    if (before == nullptr || after == nullptr) {
      relation(any.name, words, how(before != nullptr, after != nullptr), after == nullptr ? "" : dump(*after));
      if (after != nullptr && !after->options.partition_of.name.empty()) use_relation(after->options.partition_of);
      if (after != nullptr)
        for (const ObjectName& parent : after->options.inherits) use_relation(parent);
    } else {
      use_relation(any.name);
      facets(*before, *after, words);
    }
    static const Table kNone;
    const Table& from = before == nullptr ? kNone : *before;
    const Table& to = after == nullptr ? kNone : *after;
    is_whole_ = before == nullptr || after == nullptr;
    columns(any.name, from, to);
    keys(any.name, from, to);
    parts("trigger", any.name, from.triggers, to.triggers);
    parts("policy", any.name, from.policies, to.policies);
  }

  static std::string dump(const Table& table) {
    std::string text;
    for (const Column& column : table.columns) text += dump_table_part(column) + '\n';
    return text;
  }

  void facets(const Table& before, const Table& after, const std::string& words) {
    const std::string name = display(after.name);
    if (before.comment != after.comment)
      touch("comment " + name, "the comment of " + words, kTouchChanges, std::string(after.comment));
    if (before.row_security != after.row_security || before.forces_row_security != after.forces_row_security)
      touch("row security " + name, "row level security of " + words, kTouchChanges,
            std::to_string(after.row_security) + std::to_string(after.forces_row_security));
    if (!(before.options == after.options)) touch("options " + name, "the options of " + words, kTouchChanges, "?");
  }

  void columns(const ObjectName& table, const Table& before, const Table& after) {
    if (is_whole_) return;
    each(before.columns, after.columns, [&](const Column* from, const Column* to) {
      const std::string_view name = name_of(to != nullptr ? *to : *from);
      const std::string piece = "column " + display(table) + ' ' + std::string(name);
      const std::string words = column_words(table, name);
      if (from == nullptr || to == nullptr) {
        touch(piece, words, how(from != nullptr, to != nullptr), to == nullptr ? "" : dump_table_part(*to));
        return;
      }
      use_column(table, name);
      const auto compare = [&](const char* what, auto member) {
        const std::string was = facet(*from, member), is = facet(*to, member);
        if (was != is) touch(piece + ' ' + what, std::string("the ") + what + " of " + words, kTouchChanges, is);
      };
      compare("type", &Column::Facets::type);
      compare("NOT NULL", &Column::Facets::not_null);
      compare("default", &Column::Facets::server_default);
      compare("comment", &Column::Facets::comment);
      Column rest = *from;
      rest.facets.type = to->facets.type;
      rest.facets.not_null = to->facets.not_null;
      rest.facets.server_default = to->facets.server_default;
      rest.facets.comment = to->facets.comment;
      if (dump_table_part(rest) != dump_table_part(*to))
        touch(piece + " rest", words, kTouchChanges, dump_table_part(*to));
    });
  }

  void keys(const ObjectName& table, const Table& before, const Table& after) {
    const auto list = [](const std::optional<PrimaryKey>& key) {
      return key ? std::vector<PrimaryKey>{*key} : std::vector<PrimaryKey>{};
    };
    if (!is_whole_ && before.primary_key != after.primary_key)
      touch("primary key " + display(table), "the primary key of table " + quoted(display(table)),
            how(before.primary_key.has_value(), after.primary_key.has_value()),
            after.primary_key ? dump_table_part(*after.primary_key) : "");
    relations("primary key", table, list(before.primary_key), list(after.primary_key));
    relations("unique constraint", table, before.uniques, after.uniques);
    relations("exclusion constraint", table, before.excludes, after.excludes);
    relations("index", table, before.indexes, after.indexes);
    parts("check", table, before.checks, after.checks);
    parts("foreign key", table, before.foreign_keys, after.foreign_keys);
  }

  // Parts that have their names from the schema.
  template <class Part>
  void relations(const std::string& kind, const ObjectName& table, const std::vector<Part>& before,
                 const std::vector<Part>& after) {
    each(before, after, [&](const Part* from, const Part* to) {
      const ObjectName name{table.schema, name_of(to != nullptr ? *to : *from)};
      relation(name, kind + ' ' + quoted(name.name) + " of table " + quoted(display(table)),
               how(from != nullptr, to != nullptr), to == nullptr ? "" : dump_part(*to));
      if (to != nullptr && !is_whole_) uses_of(table, *to);
    });
  }

  // Parts that have their names from the table. Those of a table that comes or goes come and go with it.
  template <class Part>
  void parts(const std::string& kind, const ObjectName& table, const std::vector<Part>& before,
             const std::vector<Part>& after) {
    each(before, after, [&](const Part* from, const Part* to) {
      if (to != nullptr) uses_of(table, *to);
      if (is_whole_) return;
      const std::string name(name_of(to != nullptr ? *to : *from));
      touch("part " + display(table) + ' ' + name, kind + ' ' + quoted(name) + " of table " + quoted(display(table)),
            how(from != nullptr, to != nullptr), to == nullptr ? "" : dump_part(*to));
    });
  }

  void uses_of(const ObjectName& table, const ForeignKey& key) {
    use_relation(key.referent);
    if (!(key.referent == table)) use_columns(key.referent, key.referent_columns);
    if (!is_whole_) use_columns(table, key.columns);
  }
  void uses_of(const ObjectName& table, const Unique& key) { use_columns(table, key.columns); }
  void uses_of(const ObjectName& table, const PrimaryKey& key) { use_columns(table, key.columns); }
  void uses_of(const ObjectName& table, const Index& index) {
    for (const IndexColumn& column : index.columns)
      if (!column.column.empty()) use_column(table, column.column);
    use_columns(table, index.included);
  }
  void uses_of(const ObjectName&, const auto&) {}

  template <class Part, class Visit>
  static void pairs(const std::vector<Part>& before, const std::vector<Part>& after, Visit visit) {
    const auto find = [](const std::vector<Part>& parts, std::string_view name) -> const Part* {
      for (const Part& part : parts)
        if (name_of(part) == name) return &part;
      return nullptr;
    };
    for (const Part& part : before) visit(&part, find(after, name_of(part)));
    for (const Part& part : after)
      if (find(before, name_of(part)) == nullptr) visit(nullptr, &part);
  }

  // Those that differ.
  template <class Part, class Visit>
  static void each(const std::vector<Part>& before, const std::vector<Part>& after, Visit visit) {
    pairs(before, after, [&](const Part* from, const Part* to) {
      if (from == nullptr || to == nullptr || dump_part(*from) != dump_part(*to)) visit(from, to);
    });
  }

  template <class Object>
  void objects(const std::string& space, const std::string& kind) {
    Catalog::visit_difference<Object>(change_.before, change_.after, [&](const Object* before, const Object* after) {
      const Object& any = after != nullptr ? *after : *before;
      const std::string name = display(any.name);
      touch(space + ' ' + name, kind + ' ' + quoted(name), how(before != nullptr, after != nullptr),
            after == nullptr ? "" : dump_object(*after));
      if constexpr (std::is_same_v<Object, View>) {
        if (after == nullptr) return;
        for (const auto& table : change_.after.tables())
          if (view_reads(*after, table->name)) use_relation(table->name);
      }
    });
  }

  const Change& change_;
  const bool lenient_;
  Touches& touches_;
  bool is_whole_ = false;  // the table that is looked at comes or goes
};

}  // namespace

void collect_touches(const Change& change, Touches& touches) { Collecting(change, touches).run(); }

}  // namespace limbeck
