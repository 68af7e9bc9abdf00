// One query, each of whose parts says one kind of fact in the words of compiler/dialect/sqlite/schema_facts.cc: whoever
// changes words here changes them there. SQLite does not tell what keys and foreign keys are called, and nothing at all
// of checks, so that keys go by their columns and checks are left out.
//
// Its rows are kind, name, part, description; of a column also its default, and whether it is not null.
#include "sqlite_schema_facts.h"

#include "limbeck/column_facts.h"

namespace limbeck {
namespace {

constexpr std::string_view kSql = R"(
WITH t AS (
  SELECT name, type, wr, strict FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'view') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
), columns AS (
  SELECT t.name AS owner, c.* FROM t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'
), indexes AS (
  SELECT t.name AS owner, i.name, i."unique" AS is_unique, i.origin, i.partial,
    (SELECT group_concat(words, ', ') FROM (SELECT coalesce(x.name, 'expression') || CASE WHEN x."desc" THEN ' desc' ELSE '' END AS words
      FROM pragma_index_xinfo(i.name) x WHERE x.key ORDER BY x.seqno)) AS list
  FROM t JOIN pragma_index_list(t.name) i WHERE t.type = 'table'
), primary_keys AS (
  SELECT owner, (SELECT group_concat(name, ', ') FROM (SELECT k.name FROM columns k WHERE k.owner = c.owner AND k.pk > 0 ORDER BY k.pk)) AS list
  FROM columns c WHERE pk > 0 GROUP BY owner
), foreign_keys AS (
  SELECT t.name AS owner, f.id, f."table" AS referent, f.on_delete, f.on_update,
    (SELECT group_concat("from", ', ') FROM (SELECT g."from" FROM pragma_foreign_key_list(t.name) g WHERE g.id = f.id ORDER BY g.seq)) AS list
  FROM t JOIN pragma_foreign_key_list(t.name) f WHERE f.seq = 0
)
SELECT type AS kind, name, '' AS part, type || CASE WHEN wr THEN ', without rowid' ELSE '' END || CASE WHEN strict THEN ', strict' ELSE '' END AS description, NULL AS default_text, 0 AS not_null FROM t
UNION ALL SELECT 'column', owner, name, upper(CASE WHEN hidden IN (2, 3) AND type LIKE '% GENERATED ALWAYS' THEN substr(type, 1, length(type) - 17) ELSE type END) || CASE hidden WHEN 2 THEN ', computed' WHEN 3 THEN ', computed and stored' ELSE '' END, dflt_value, "notnull" AND pk = 0 FROM columns
UNION ALL SELECT 'primary key', owner, '', '(' || list || ')', NULL, 0 FROM primary_keys
UNION ALL SELECT 'unique constraint', i.owner, '(' || i.list || ')', 'unique', NULL, 0 FROM indexes i WHERE origin = 'u' AND NOT EXISTS (SELECT 1 FROM primary_keys k WHERE k.owner = i.owner AND k.list = i.list)
UNION ALL SELECT 'index', owner, name, '(' || list || ')' || CASE WHEN is_unique THEN ', unique' ELSE '' END || CASE WHEN partial THEN ', partial' ELSE '' END, NULL, 0 FROM indexes WHERE origin = 'c'
UNION ALL SELECT 'foreign key', owner, '(' || list || ')', 'references ''' || lower(referent) || '''' || CASE WHEN on_delete = 'NO ACTION' THEN '' ELSE ' on delete ' || lower(on_delete) END || CASE WHEN on_update = 'NO ACTION' THEN '' ELSE ' on update ' || lower(on_update) END, NULL, 0 FROM foreign_keys
UNION ALL SELECT 'trigger', t.name, m.name, 'enabled', NULL, 0 FROM sqlite_master m JOIN t ON lower(t.name) = lower(m.tbl_name) WHERE m.type = 'trigger' AND t.type = 'table'
ORDER BY 1, 2, 3, 4
)";

}  // namespace

absl::StatusOr<SchemaFacts> read_sqlite_facts(Driver& driver) {
  absl::StatusOr<QueryResult> result = driver.query(kSql, {});
  if (!result.ok()) return result.status();
  SchemaFacts facts;
  for (const std::vector<QueryValue>& row : result->rows) {
    if (*row[0] != "column") {
      add_fact(facts, {*row[0], {}, *row[1], *row[2]}, row[3].value_or(""));
      continue;
    }
    ColumnFact column{{}, *row[1], *row[2], *row[3], row[5] == "1", std::nullopt, DefaultFamily::kText};
    if (row[4]) column.default_expression = *row[4];
    add_column_facts(facts, column);
  }
  return facts;
}

}  // namespace limbeck
