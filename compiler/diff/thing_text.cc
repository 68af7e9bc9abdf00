#include "diff/thing_text.h"

#include "catalog/ascii.h"
#include "catalog/display.h"
#include "dump/catalog_dump.h"
#include "dump/dump.h"
#include "dump/object_dump.h"

namespace limbeck {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string part_of(std::string_view kind, const ThingKey& key) {
  return std::string(kind) + " " + quoted(key.part) + " of " + quoted(display(key.name));
}

std::string named(std::string_view kind, const ThingKey& key) {
  return std::string(kind) + " " + quoted(display(key.name));
}

// "AGGREGATE median(numeric)": the kind is in capitals, and may be of several words.
std::string words_of_object(const ThingKey& key) {
  const std::string_view text = key.name.name;
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size() && ((text[i] >= 'A' && text[i] <= 'Z') || text[i] == ' '); ++i)
    if (text[i] == ' ') end = i;
  return ascii_lower(text.substr(0, end)) + " " + quoted(display({key.name.schema, text.substr(end + 1)}));
}

template <class T>
std::string written(const T& object) {
  std::string text;
  DumpWriter out(text);
  write(out, object);
  return text;
}

template <class Part>
std::string line_of(const Part* part) {
  return part == nullptr ? "" : dump_table_part(*part);
}

// As a line writes it.
template <class Name>
std::string name_of(const Name& name) {
  std::string text;
  DumpWriter(text).name(name);
  return text;
}

// What stands behind the words, the name and a space.
template <class Name>
std::string behind(const std::string& text, const std::string& words, const Name& name) {
  const std::string begin = words + name_of(name);
  return text.size() > begin.size() && text.starts_with(begin) ? text.substr(begin.size() + 1) : "";
}

std::string without(std::string text, const std::string& end) {
  return !end.empty() && text.ends_with(end) ? text.substr(0, text.size() - end.size()) : text;
}

// What the table itself says: its options and its comment.
std::string own_text(const Table& table) {
  CreateTable own{.table = table.name};
  own.comment = table.comment;
  own.options = table.options;
  std::string text = dump({{own, {}}});
  text.pop_back();
  text = behind(text, "create_table ", table.name);
  return text;
}

std::string part_text(const ThingKey& key, const Table& table) {
  const std::string name = " name " + name_of(key.part);
  const auto constraint = [&](const std::string& line) { return without(line, name); };
  switch (key.kind) {
    case ThingKind::kColumn:
    case ThingKind::kDefault:
      return behind(line_of(table.find_column(key.part)), "column ", key.part);
    case ThingKind::kPrimaryKey:
      return constraint(line_of(table.primary_key ? &*table.primary_key : nullptr));
    case ThingKind::kUnique:
      return constraint(line_of(find_unique(table, key.part)));
    case ThingKind::kCheck:
      return constraint(line_of(find_check(table, key.part)));
    case ThingKind::kExclude:
      return constraint(line_of(find_exclude(table, key.part)));
    case ThingKind::kForeignKey:
      return constraint(line_of(find_foreign_key(table, key.part)));
    case ThingKind::kIndex:
      return behind(line_of(table.find_index(key.part)), "index name ", key.part);
    case ThingKind::kTrigger: {
      const Trigger* trigger = find_trigger(table, key.part);
      return trigger == nullptr ? "" : behind(written(*trigger), "", key.part);
    }
    case ThingKind::kPolicy: {
      const Policy* policy = find_policy(table, key.part);
      return policy == nullptr ? "" : behind(written(*policy), "", key.part);
    }
    case ThingKind::kRowSecurity:
      return std::string(table.row_security ? "enabled" : "disabled") + (table.forces_row_security ? ", forced" : "");
    case ThingKind::kTableState:
      return "cluster_on " + quoted(table.options.cluster_on) + ", replica_identity " +
             quoted(table.options.replica_identity);
    default:
      return own_text(table);
  }
}

template <class T>
std::string object_text(const ThingKey& key, const Catalog& catalog) {
  const T* object = catalog.find<T>(key.name);
  return object == nullptr ? "" : behind(written(*object), "", object->name);
}

}  // namespace

std::string words_of(const ThingKey& key) {
  switch (key.kind) {
    case ThingKind::kSchema:
      return named("schema", key);
    case ThingKind::kExtension:
      return named("extension", key);
    case ThingKind::kEnum:
      return named("enum", key);
    case ThingKind::kDomain:
      return named("domain", key);
    case ThingKind::kObject:
      return words_of_object(key);
    case ThingKind::kSequence:
      return named("sequence", key);
    case ThingKind::kOwnership:
      return named("owner of sequence", key);
    case ThingKind::kTable:
      return named("table", key);
    case ThingKind::kColumn:
    case ThingKind::kDefault:
      return "column " + quoted(display(key.name, key.part));
    case ThingKind::kPrimaryKey:
      return part_of("primary key", key);
    case ThingKind::kUnique:
      return part_of("unique constraint", key);
    case ThingKind::kExclude:
      return part_of("exclusion constraint", key);
    case ThingKind::kCheck:
      return part_of("check constraint", key);
    case ThingKind::kForeignKey:
      return part_of("foreign key", key);
    case ThingKind::kIndex:
    case ThingKind::kViewIndex:
      return part_of("index", key);
    case ThingKind::kTableState:
      return named("CLUSTER ON or REPLICA IDENTITY of table", key);
    case ThingKind::kFunction:
      return named("function", key);
    case ThingKind::kView:
      return named("view", key);
    case ThingKind::kTrigger:
      return part_of("trigger", key);
    case ThingKind::kRowSecurity:
      return named("row level security of table", key);
    case ThingKind::kPolicy:
      return part_of("policy", key);
    case ThingKind::kOwner:
      return "owner of " + quoted(key.name.name);
    case ThingKind::kPrivilege:
      return "privilege " + quoted(key.name.name) + " on " + quoted(key.name.schema);
    case ThingKind::kComment:
      return "comment on " + quoted(key.name.name);
  }
  return {};
}

std::string definition_of(const ThingKey& key, const Catalog& catalog) {
  switch (key.kind) {
    case ThingKind::kSchema:
      return object_text<NamedSchema>(key, catalog);
    case ThingKind::kExtension: {
      const Extension* extension = catalog.find<Extension>(key.name);
      return extension == nullptr ? "" : written(*extension);
    }
    case ThingKind::kEnum: {
      const auto type = catalog.find_enum(key.name);
      if (!type) return "";
      std::string text;
      DumpWriter(text).names(type->labels);
      return text;
    }
    case ThingKind::kDomain:
      return object_text<Domain>(key, catalog);
    case ThingKind::kObject: {
      const StoredObject* object = catalog.find<StoredObject>(key.name);
      return object == nullptr ? "" : written(*object);
    }
    case ThingKind::kSequence:
    case ThingKind::kOwnership:
      return object_text<Sequence>(key, catalog);
    case ThingKind::kFunction:
      return object_text<StoredFunction>(key, catalog);
    case ThingKind::kView:
      return object_text<View>(key, catalog);
    case ThingKind::kViewIndex: {
      const View* view = catalog.find<View>(key.name);
      return view == nullptr ? "" : behind(line_of(find_index(*view, key.part)), "index name ", key.part);
    }
    case ThingKind::kOwner: {
      const ObjectOwner* owner = catalog.find<ObjectOwner>(key.name);
      return owner == nullptr ? "" : std::string(owner->role);
    }
    case ThingKind::kPrivilege: {
      const Privilege* privilege = catalog.find<Privilege>(key.name);
      return privilege == nullptr ? "" : privilege->grant_option ? "with grant option" : "without grant option";
    }
    case ThingKind::kComment: {
      const ObjectComment* comment = catalog.find<ObjectComment>(key.name);
      return comment == nullptr ? "" : quoted(comment->text);
    }
    default: {
      const Table* table = catalog.find_table(key.name);
      return table == nullptr ? "" : part_text(key, *table);
    }
  }
}

}  // namespace limbeck
