#include <limits>

#include "catalog/names.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

struct Bounds {
  long long lowest;
  long long highest;
};

Bounds bounds_of(std::string_view type) {
  if (type == "smallint") return {std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()};
  if (type == "integer") return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
  return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
}

OptionalInteger unless(long long usual, long long value) { return value == usual ? OptionalInteger() : value; }

// "nextval('posts_id_seq'::regclass)", and nothing else around it.
bool is_plain_nextval(std::string_view expression) {
  return expression.starts_with("nextval('") && expression.ends_with("'::regclass)") &&
         expression.find("nextval(", 1) == std::string_view::npos;
}

bool is_plain(const Sequence& sequence) {
  Sequence plain{.name = sequence.name, .type = sequence.type, .owned_by = sequence.owned_by};
  return sequence.start == plain.start && sequence.increment == plain.increment &&
         sequence.minvalue == plain.minvalue && sequence.maxvalue == plain.maxvalue && sequence.cache == plain.cache &&
         sequence.cycle == plain.cycle;
}

// The one that SERIAL would make.
bool has_type_of(const Sequence& sequence, const Column::Facets& column) {
  return sequence.type == nullptr ? column.type.kind == TypeKind::kBigInteger : *sequence.type == column.type;
}

std::string_view unusual_name(const Sequence& sequence, const ObjectName& table, const Column::Facets& column) {
  return sequence.name.name == default_sequence_name(table.name, column.name) ? std::string_view() : sequence.name.name;
}

}  // namespace

Sequence sequence_options(const Row& row) {
  Sequence sequence;
  const std::string_view type = row.text("type");
  const Bounds bounds = bounds_of(type);
  const long long increment = row.number("increment");
  const long long lowest = increment > 0 ? 1 : bounds.lowest, highest = increment > 0 ? bounds.highest : -1;
  if (type != "bigint") sequence.type = copy_value(parse_type(type));
  sequence.increment = unless(1, increment);
  sequence.minvalue = unless(lowest, row.number("minvalue"));
  sequence.maxvalue = unless(highest, row.number("maxvalue"));
  sequence.start = unless(increment > 0 ? row.number("minvalue") : row.number("maxvalue"), row.number("start"));
  sequence.cache = unless(1, row.number("cache"));
  if (row.flag("cycle")) sequence.cycle = Choice::kYes;
  return sequence;
}

Identity identity_options(const Row& row) {
  const Sequence sequence = sequence_options(row);
  Identity identity;
  identity.start = sequence.start;
  identity.increment = sequence.increment;
  identity.minvalue = sequence.minvalue;
  identity.maxvalue = sequence.maxvalue;
  identity.cycle = sequence.cycle == Choice::kYes;
  identity.cache = sequence.cache;
  return identity;
}

absl::Status Reader::read_sequences() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT c.oid, c.relpersistence = 'u' AS unlogged, c.relnamespace AS schema, c.relname AS name, "
      "format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, "
      "s.seqincrement AS increment, s.seqmin AS minvalue, s.seqmax AS maxvalue, s.seqcache AS cache, s.seqcycle AS "
      "cycle, d.deptype AS ownership, d.refobjid AS relation, d.refobjsubid AS number, EXISTS (SELECT FROM pg_attrdef "
      "f "
      "JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = f.oid AND u.refclassid = "
      "'pg_class'::regclass AND u.refobjid = c.oid WHERE f.adrelid = d.refobjid AND f.adnum = d.refobjsubid) AS "
      "is_default FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid LEFT JOIN pg_depend d ON d.classid = "
      "'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass AND "
      "d.deptype IN ('a', 'i') WHERE c.relnamespace = ANY ($1::oid[]) AND " +
      not_of_extension("pg_class", "c.oid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) read_sequence(row);
  return absl::OkStatus();
}

// One behind a serial or identity column is the column's.
void Reader::read_sequence(const Row& row) {
  Relation* owner = row.has("relation") ? find_relation(row.oid("relation")) : nullptr;
  if (row.has("relation") && owner == nullptr) return;
  Sequence sequence = sequence_options(row);
  sequence.name = name_in(row.oid("schema"), row.text("name"));
  name_object(kRelation, row.oid("oid"), "SEQUENCE", written(sequence.name));
  if (row.flag("unlogged") && row.text("ownership") != "i") sequence.unlogged = Choice::kYes;
  if (owner != nullptr && owner->table) {
    const std::string_view name = owner->column(row.number("number"));
    sequence.owned_by = copy_text((owner->name.schema.empty() ? std::string() : std::string(owner->name.schema) + '.') +
                                  std::string(owner->name.name) + '.' + std::string(name));
    for (Column& column : owner->table->columns) {
      Column::Facets& facets = column.facets;
      if (facets.name != name) continue;
      if (row.text("ownership") == "i") {
        Identity options = identity_options(row);
        options.always = facets.identity != nullptr && facets.identity->always;
        facets.identity = copy_value(options);
        facets.sequence = unusual_name(sequence, owner->name, facets);
        return;
      }
      const bool goes_with_table = sequence.name.schema == owner->name.schema && has_type_of(sequence, facets) &&
                                   (version_ < 150000 || row.flag("unlogged") == owner->table->options.unlogged);
      if (row.flag("is_default") && goes_with_table && is_plain(sequence) && facets.not_null == Choice::kYes &&
          is_plain_nextval(facets.server_default.text())) {
        facets.autoincrement = Choice::kYes;
        facets.server_default = {};
        facets.sequence = unusual_name(sequence, owner->name, facets);
        return;
      }
    }
    if (row.text("ownership") == "i") return;
  }
  catalog_.put(sequence);
}

}  // namespace limbeck::pg_catalog
