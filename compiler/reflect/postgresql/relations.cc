#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

void append_parameters(std::vector<Parameter>& parameters, const Row& row, std::string_view column,
                       std::string_view prefix) {
  for (const std::string& text : row.texts(column)) {
    const std::size_t equals = text.find('=');
    parameters.emplace_back(std::string(prefix) + text.substr(0, equals), text.substr(equals + 1));
  }
}

}  // namespace

absl::Status Reader::read_relations() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT c.oid, c.relnamespace AS schema, c.relname AS name, c.relkind AS kind, c.relpersistence = 'u' AS "
      "unlogged, "
      "c.relrowsecurity AS row_security, c.relforcerowsecurity AS forces_row_security, c.reloptions AS parameters, "
      "toast.reloptions AS toast_parameters, s.spcname AS tablespace, m.amname AS access_method, CASE WHEN c.reloftype "
      "<> 0 THEN format_type(c.reloftype, NULL) END AS of_type, c.relreplident AS replica_identity, c.reltype AS type, "
      "t.typarray AS array, c.relispartition AS is_partition, CASE WHEN "
      "c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_by, CASE WHEN c.relispartition THEN "
      "pg_get_expr(c.relpartbound, c.oid) END AS partition_bound, ARRAY(SELECT p.relnamespace FROM pg_inherits i JOIN "
      "pg_class p ON p.oid = i.inhparent WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) AS parent_schemas, ARRAY(SELECT "
      "p.relname FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent WHERE i.inhrelid = c.oid ORDER BY "
      "i.inhseqno) AS parents, d.description AS comment, CASE WHEN c.relkind IN ('v', 'm') THEN "
      "pg_get_viewdef(c.oid) END AS definition, c.relispopulated AS is_populated FROM pg_class c LEFT JOIN pg_class "
      "toast ON toast.oid = c.reltoastrelid LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace LEFT JOIN pg_am m ON "
      "m.oid = c.relam AND m.amname <> 'heap' LEFT JOIN pg_type t ON t.oid = c.reltype LEFT JOIN "
      "pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0 WHERE c.relkind "
      "IN ('r', 'p', 'v', 'm') AND c.relnamespace = ANY ($1::oid[]) AND " +
      not_of_extension("pg_class", "c.oid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) read_relation(row);
  return absl::OkStatus();
}

void Reader::read_relation(const Row& row) {
  const ObjectName name = name_in(row.oid("schema"), row.text("name"));
  if (is_excluded(name)) return;
  const char kind = row.text("kind")[0];
  relations_[row.oid("oid")] = Relation{.name = name, .kind = kind};
  const std::string_view word = kind == 'v' ? "VIEW" : kind == 'm' ? "MATERIALIZED VIEW" : "TABLE";
  name_object(kRelation, row.oid("oid"), word, written(name));
  name_object(kType, row.oid("type"), word, written(name));
  name_object(kType, row.oid("array"), word, written(name));
  if (kind == 'v' || kind == 'm') {
    std::string_view text = row.text("definition");
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (text.ends_with(';')) text.remove_suffix(1);
    std::vector<Parameter> parameters;
    append_parameters(parameters, row, "parameters", "");
    relations_[row.oid("oid")].view = View{.name = name,
                                           .sql = DialectText::copy({.postgresql = text}),
                                           .is_materialized = kind == 'm',
                                           .has_no_data = kind == 'm' && !row.flag("is_populated"),
                                           .parameters = List<Parameter>(parameters),
                                           .tablespace_name = row.copy("tablespace")};
    return;
  }
  Table table;
  table.name = name;
  table.comment = row.copy("comment");
  table.row_security = row.flag("row_security");
  table.forces_row_security = row.flag("forces_row_security");
  table.options.unlogged = row.flag("unlogged");
  table.options.tablespace = row.copy("tablespace");
  table.options.access_method = row.copy("access_method");
  table.options.of_type = row.copy("of_type");
  if (row.text("replica_identity") == "f") table.options.replica_identity = copy_text("FULL");
  if (row.text("replica_identity") == "n") table.options.replica_identity = copy_text("NOTHING");
  table.options.partition_by = row.copy("partition_by");
  std::vector<Parameter> parameters;
  append_parameters(parameters, row, "parameters", "");
  append_parameters(parameters, row, "toast_parameters", "toast.");
  table.options.parameters = List<Parameter>(parameters);
  const std::vector<std::string> parents = row.texts("parents");
  const std::vector<long long> schemas = row.numbers("parent_schemas");
  std::vector<ObjectName> names;
  for (std::size_t i = 0; i < parents.size(); ++i) names.push_back(name_in(static_cast<Oid>(schemas[i]), parents[i]));
  if (row.flag("is_partition") && !names.empty()) {
    table.options.partition_of = names[0];
    table.options.partition_bound = row.copy("partition_bound");
  } else {
    table.options.inherits = List<ObjectName>(names);
  }
  relations_[row.oid("oid")].table = std::move(table);
}

}  // namespace limbeck::pg_catalog
