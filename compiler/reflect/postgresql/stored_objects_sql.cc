#include "reflect/postgresql/stored_objects_sql.h"

#include <string_view>

#include "absl/strings/str_cat.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

constexpr std::string_view kAggregates = R"(
SELECT 1255::oid AS class_id, p.oid, 'AGGREGATE' AS kind, p.pronamespace AS schema,
  quote_ident(p.proname) || '(' || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END
    || ')' AS name,
  '(SFUNC = ' || a.aggtransfn::oid::regproc || ', STYPE = ' || format_type(a.aggtranstype, NULL)
    || CASE WHEN a.aggtransspace <> 0 THEN ', SSPACE = ' || a.aggtransspace ELSE '' END
    || CASE WHEN a.aggfinalfn::oid <> 0 THEN ', FINALFUNC = ' || a.aggfinalfn::oid::regproc ELSE '' END
    || CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
    || CASE WHEN a.aggfinalfn::oid <> 0 AND a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END
         THEN ', FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
           ELSE 'READ_WRITE' END ELSE '' END
    || CASE WHEN a.aggcombinefn::oid <> 0 THEN ', COMBINEFUNC = ' || a.aggcombinefn::oid::regproc ELSE '' END
    || CASE WHEN a.aggserialfn::oid <> 0 THEN ', SERIALFUNC = ' || a.aggserialfn::oid::regproc ELSE '' END
    || CASE WHEN a.aggdeserialfn::oid <> 0 THEN ', DESERIALFUNC = ' || a.aggdeserialfn::oid::regproc ELSE '' END
    || coalesce(', INITCOND = ' || quote_literal(a.agginitval), '')
    || CASE WHEN a.aggmtransfn::oid <> 0 THEN ', MSFUNC = ' || a.aggmtransfn::oid::regproc || ', MINVFUNC = '
         || a.aggminvtransfn::oid::regproc || ', MSTYPE = ' || format_type(a.aggmtranstype, NULL) ELSE '' END
    || CASE WHEN a.aggmtransspace <> 0 THEN ', MSSPACE = ' || a.aggmtransspace ELSE '' END
    || CASE WHEN a.aggmfinalfn::oid <> 0 THEN ', MFINALFUNC = ' || a.aggmfinalfn::oid::regproc ELSE '' END
    || CASE WHEN a.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END
    || coalesce(', MINITCOND = ' || quote_literal(a.aggminitval), '')
    || coalesce((SELECT ', SORTOP = OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' FROM pg_operator o
         JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop), '')
    || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END
    || CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END || ')' AS sql,
  NULL::text[] AS further
FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid WHERE p.pronamespace = ANY ($1::oid[]))";

constexpr std::string_view kOperators = R"(
SELECT 2617, o.oid, 'OPERATOR', o.oprnamespace,
  o.oprname || '(' || CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
    || CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END || ')',
  '(FUNCTION = ' || o.oprcode::oid::regproc
    || CASE o.oprleft WHEN 0 THEN '' ELSE ', LEFTARG = ' || format_type(o.oprleft, NULL) END
    || CASE o.oprright WHEN 0 THEN '' ELSE ', RIGHTARG = ' || format_type(o.oprright, NULL) END
    || coalesce((SELECT ', COMMUTATOR = OPERATOR(' || quote_ident(n.nspname) || '.' || c.oprname || ')' FROM pg_operator
         c JOIN pg_namespace n ON n.oid = c.oprnamespace WHERE c.oid = o.oprcom), '')
    || coalesce((SELECT ', NEGATOR = OPERATOR(' || quote_ident(n.nspname) || '.' || c.oprname || ')' FROM pg_operator c
         JOIN pg_namespace n ON n.oid = c.oprnamespace WHERE c.oid = o.oprnegate), '')
    || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END
    || CASE WHEN o.oprrest::oid <> 0 THEN ', RESTRICT = ' || o.oprrest::oid::regproc ELSE '' END
    || CASE WHEN o.oprjoin::oid <> 0 THEN ', JOIN = ' || o.oprjoin::oid::regproc ELSE '' END || ')', NULL
FROM pg_operator o WHERE o.oprcode::oid <> 0 AND o.oprnamespace = ANY ($1::oid[]))";

constexpr std::string_view kOperatorFamilies = R"(
SELECT 2753, f.oid, 'OPERATOR FAMILY', f.opfnamespace, quote_ident(f.opfname) || ' USING ' || quote_ident(m.amname), '',
  ARRAY(SELECT 'ALTER OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING '
      || quote_ident(m.amname) || ' ADD ' || e.item FROM (
    SELECT a.oid, 2602::oid AS class_id, 'OPERATOR ' || a.amopstrategy || ' ' || s.nspname || '.' || o.oprname || '('
      || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')' AS item
      FROM pg_amop a JOIN pg_operator o ON o.oid = a.amopopr JOIN pg_namespace s ON s.oid = o.oprnamespace
      WHERE a.amopfamily = f.oid
    UNION ALL SELECT a.oid, 2603, 'FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', '
      || format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::oid::regprocedure FROM pg_amproc a
      WHERE a.amprocfamily = f.oid) e
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = e.class_id AND d.objid = e.oid AND d.deptype = 'i' AND
      d.refclassid = 2616) ORDER BY e.item)
FROM pg_opfamily f JOIN pg_am m ON m.oid = f.opfmethod JOIN pg_namespace n ON n.oid = f.opfnamespace
WHERE f.opfnamespace = ANY ($1::oid[]))";

constexpr std::string_view kOperatorClasses = R"(
SELECT 2616, c.oid, 'OPERATOR CLASS', c.opcnamespace, quote_ident(c.opcname) || ' USING ' || quote_ident(m.amname),
  CASE WHEN c.opcdefault THEN 'DEFAULT ' ELSE '' END || 'FOR TYPE ' || format_type(c.opcintype, NULL) || ' USING '
    || quote_ident(m.amname) || ' FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' AS '
    || concat_ws(', ', CASE WHEN c.opckeytype <> 0 THEN 'STORAGE ' || format_type(c.opckeytype, NULL) END, (
      SELECT string_agg(e.item, ', ' ORDER BY e.item) FROM (
        SELECT a.oid, 2602::oid AS class_id, 'OPERATOR ' || a.amopstrategy || ' ' || s.nspname || '.' || o.oprname || '('
          || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')' AS item
          FROM pg_amop a JOIN pg_operator o ON o.oid = a.amopopr JOIN pg_namespace s ON s.oid = o.oprnamespace
          WHERE a.amopfamily = f.oid
        UNION ALL SELECT a.oid, 2603, 'FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', '
          || format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::oid::regprocedure FROM pg_amproc a
          WHERE a.amprocfamily = f.oid) e
      WHERE EXISTS (SELECT FROM pg_depend d WHERE d.classid = e.class_id AND d.objid = e.oid AND d.deptype = 'i' AND
        d.refclassid = 2616 AND d.refobjid = c.oid)),
      CASE WHEN c.opckeytype = 0 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid IN (2602, 2603) AND
        d.deptype = 'i' AND d.refclassid = 2616 AND d.refobjid = c.oid) THEN 'STORAGE ' || format_type(c.opcintype, NULL)
        END), NULL
FROM pg_opclass c JOIN pg_opfamily f ON f.oid = c.opcfamily JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am m ON m.oid = c.opcmethod WHERE c.opcnamespace = ANY ($1::oid[]))";

constexpr std::string_view kCasts = R"(
SELECT 2605, c.oid, 'CAST', 0, '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')',
  CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT'
    ELSE 'WITHOUT FUNCTION' END
    || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END, NULL
FROM pg_cast c WHERE c.oid >= 16384 AND NOT EXISTS (
  SELECT FROM pg_depend d WHERE d.classid = 2605 AND d.objid = c.oid AND d.deptype = 'i'))";

constexpr std::string_view kTypes = R"(
SELECT 1247, t.oid, 'TYPE', t.typnamespace, quote_ident(t.typname), 'AS (' || coalesce((
  SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE '
    || (SELECT quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_collation l JOIN pg_namespace n ON
      n.oid = l.collnamespace WHERE l.oid = a.attcollation AND a.attcollation <> b.typcollation), ''), ', '
    ORDER BY a.attnum) FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid WHERE a.attrelid = t.typrelid AND
    a.attnum > 0 AND NOT a.attisdropped), '') || ')', NULL
FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' WHERE t.typnamespace = ANY ($1::oid[])
UNION ALL SELECT 1247, t.oid, 'TYPE', t.typnamespace, quote_ident(t.typname), 'AS RANGE (SUBTYPE = '
    || format_type(r.rngsubtype, NULL)
    || coalesce((SELECT ', SUBTYPE_OPCLASS = ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname) FROM
      pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace WHERE o.oid = r.rngsubopc AND NOT o.opcdefault), '')
    || coalesce((SELECT ', COLLATION = ' || quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_collation l
      JOIN pg_namespace n ON n.oid = l.collnamespace JOIN pg_type b ON b.oid = r.rngsubtype WHERE l.oid = r.rngcollation
      AND l.oid <> b.typcollation), '')
    || CASE WHEN r.rngcanonical::oid <> 0 THEN ', CANONICAL = ' || r.rngcanonical::oid::regproc ELSE '' END
    || CASE WHEN r.rngsubdiff::oid <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff::oid::regproc ELSE '' END
    || MULTIRANGE || ')', NULL
FROM pg_type t JOIN pg_range r ON r.rngtypid = t.oid WHERE t.typnamespace = ANY ($1::oid[]))";

constexpr std::string_view kRules = R"(
SELECT 2618, r.oid, 'RULE', 0, quote_ident(r.rulename) || ' ON ' || r.ev_class::regclass,
  rtrim(substr(pg_get_ruledef(r.oid), length('CREATE RULE ' || quote_ident(r.rulename)) + 2), ';'),
  CASE WHEN r.ev_enabled <> 'O' THEN ARRAY['ALTER TABLE ' || r.ev_class::regclass || CASE r.ev_enabled WHEN 'D' THEN
    ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END || ' RULE ' || quote_ident(r.rulename)] END
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.rulename <> '_RETURN' AND
c.relnamespace = ANY ($1::oid[]))";

// Of what is no table.
constexpr std::string_view kTriggers = R"(
SELECT 2620, t.oid, 'TRIGGER', 0, quote_ident(t.tgname) || ' ON ' || t.tgrelid::regclass,
  substr(pg_get_triggerdef(t.oid, true), length('CREATE TRIGGER ' || quote_ident(t.tgname)) + 2),
  CASE WHEN t.tgenabled <> 'O' THEN ARRAY['ALTER TABLE ' || t.tgrelid::regclass || CASE t.tgenabled WHEN 'D' THEN
    ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname)] END
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relkind IN ('v', 'f') AND
c.relnamespace = ANY ($1::oid[]))";

constexpr std::string_view kStatistics = R"(
SELECT 3381, s.oid, 'STATISTICS', s.stxnamespace, quote_ident(s.stxname),
  substr(pg_get_statisticsobjdef(s.oid),
    length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 2),
  CASE WHEN s.stxstattarget >= 0 THEN ARRAY['ALTER STATISTICS ' || quote_ident(n.nspname) || '.'
    || quote_ident(s.stxname) || ' SET STATISTICS ' || s.stxstattarget] END
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE s.stxnamespace = ANY ($1::oid[]))";

constexpr std::string_view kTextSearch = R"(
SELECT 3764, t.oid, 'TEXT SEARCH TEMPLATE', t.tmplnamespace, quote_ident(t.tmplname),
  '(' || CASE WHEN t.tmplinit::oid <> 0 THEN 'INIT = ' || t.tmplinit::oid::regproc || ', ' ELSE '' END || 'LEXIZE = '
    || t.tmpllexize::oid::regproc || ')', NULL FROM pg_ts_template t WHERE t.tmplnamespace = ANY ($1::oid[])
UNION ALL SELECT 3601, p.oid, 'TEXT SEARCH PARSER', p.prsnamespace, quote_ident(p.prsname),
  '(START = ' || p.prsstart::oid::regproc || ', GETTOKEN = ' || p.prstoken::oid::regproc || ', END = '
    || p.prsend::oid::regproc || CASE WHEN p.prsheadline::oid <> 0 THEN ', HEADLINE = ' || p.prsheadline::oid::regproc
    ELSE '' END || ', LEXTYPES = ' || p.prslextype::oid::regproc || ')', NULL FROM pg_ts_parser p
WHERE p.prsnamespace = ANY ($1::oid[])
UNION ALL SELECT 3600, d.oid, 'TEXT SEARCH DICTIONARY', d.dictnamespace, quote_ident(d.dictname),
  '(TEMPLATE = ' || quote_ident(n.nspname) || '.' || quote_ident(t.tmplname)
    || coalesce(', ' || d.dictinitoption, '') || ')', NULL FROM pg_ts_dict d
JOIN pg_ts_template t ON t.oid = d.dicttemplate JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE d.dictnamespace = ANY ($1::oid[])
UNION ALL SELECT 3602, c.oid, 'TEXT SEARCH CONFIGURATION', c.cfgnamespace, quote_ident(c.cfgname),
  '(PARSER = ' || quote_ident(n.nspname) || '.' || quote_ident(p.prsname) || ')',
  ARRAY(SELECT 'ALTER TEXT SEARCH CONFIGURATION ' || quote_ident(s.nspname) || '.' || quote_ident(c.cfgname)
    || ' ADD MAPPING FOR ' || quote_ident(k.alias) || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY
    m.mapseqno) FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
    WHERE m.mapcfg = c.oid GROUP BY k.alias, m.maptokentype ORDER BY m.maptokentype)
FROM pg_ts_config c JOIN pg_ts_parser p ON p.oid = c.cfgparser JOIN pg_namespace n ON n.oid = p.prsnamespace
JOIN pg_namespace s ON s.oid = c.cfgnamespace WHERE c.cfgnamespace = ANY ($1::oid[]))";

constexpr std::string_view kForeign = R"(
SELECT 2328, w.oid, 'FOREIGN DATA WRAPPER', 0, quote_ident(w.fdwname),
  concat_ws(' ', CASE WHEN w.fdwhandler <> 0 THEN 'HANDLER ' || w.fdwhandler::regproc END,
    CASE WHEN w.fdwvalidator <> 0 THEN 'VALIDATOR ' || w.fdwvalidator::regproc END, OPTIONS_OF(w.fdwoptions)), NULL
FROM pg_foreign_data_wrapper w WHERE w.oid >= 16384
UNION ALL SELECT 1417, s.oid, 'SERVER', 0, quote_ident(s.srvname),
  concat_ws(' ', 'TYPE ' || quote_literal(s.srvtype), 'VERSION ' || quote_literal(s.srvversion),
    'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname), OPTIONS_OF(s.srvoptions)), NULL
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL SELECT 1418, u.umid, 'USER MAPPING', 0, 'FOR ' || CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE
  quote_ident(pg_get_userbyid(u.umuser)) END || ' SERVER ' || quote_ident(u.srvname),
  concat_ws(' ', OPTIONS_OF(u.umoptions)), NULL FROM pg_user_mappings u
UNION ALL SELECT 1259, c.oid, 'FOREIGN TABLE', c.relnamespace, quote_ident(c.relname), '(' || concat_ws(', ', (
    SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || coalesce(' ' || OPTIONS_OF(a.attfdwoptions), '')
      || CASE WHEN a.attcollation <> b.typcollation THEN coalesce(' COLLATE ' || a.attcollation::regcollation, '')
        ELSE '' END
      || CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(f.adbin, f.adrelid) || ') STORED'
        ELSE coalesce(' DEFAULT ' || pg_get_expr(f.adbin, f.adrelid), '') END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND
      f.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attislocal),
    (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ', ' ORDER BY
      k.conname) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conislocal)) || ')'
  || coalesce((SELECT ' INHERITS (' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) || ')' FROM
    pg_inherits i WHERE i.inhrelid = c.oid AND NOT c.relispartition), '')
  || ' SERVER ' || quote_ident(s.srvname) || coalesce(' ' || OPTIONS_OF(t.ftoptions), ''), NULL
FROM pg_class c JOIN pg_foreign_table t ON t.ftrelid = c.oid JOIN pg_foreign_server s ON s.oid = t.ftserver
WHERE c.relnamespace = ANY ($1::oid[]))";

constexpr std::string_view kOthers = R"(
SELECT 3466, e.oid, 'EVENT TRIGGER', 0, quote_ident(e.evtname), 'ON ' || e.evtevent || coalesce(' WHEN TAG IN (' || (
    SELECT string_agg(quote_literal(t), ', ') FROM unnest(e.evttags) t) || ')', '') || ' EXECUTE FUNCTION '
    || e.evtfoid::regproc || '()',
  CASE WHEN e.evtenabled <> 'O' THEN ARRAY['ALTER EVENT TRIGGER ' || quote_ident(e.evtname) || CASE e.evtenabled WHEN
    'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END] END
FROM pg_event_trigger e
UNION ALL SELECT 2601, m.oid, 'ACCESS METHOD', 0, quote_ident(m.amname), 'TYPE ' || CASE m.amtype WHEN 'i' THEN 'INDEX'
  ELSE 'TABLE' END || ' HANDLER ' || m.amhandler::oid::regproc, NULL FROM pg_am m WHERE m.oid >= 16384
UNION ALL SELECT 2607, c.oid, 'CONVERSION', c.connamespace, quote_ident(c.conname), 'FOR '
  || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO ' || quote_literal(pg_encoding_to_char(c.contoencoding))
  || ' FROM ' || c.conproc::oid::regproc, NULL FROM pg_conversion c WHERE NOT c.condefault AND
  c.connamespace = ANY ($1::oid[])
UNION ALL SELECT 6104, p.oid, 'PUBLICATION', 0, quote_ident(p.pubname), concat_ws(' ', CASE WHEN p.puballtables THEN
  'FOR ALL TABLES' ELSE (SELECT 'FOR TABLE ' || string_agg(r.prrelid::regclass::text, ', ' ORDER BY r.prrelid::regclass::text)
    FROM pg_publication_rel r WHERE r.prpubid = p.oid) END, 'WITH (publish = ' || quote_literal(concat_ws(', ',
  CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete'
  END, CASE WHEN p.pubtruncate THEN 'truncate' END)) || CASE WHEN p.pubviaroot THEN
  ', publish_via_partition_root = true' ELSE '' END || ')'), NULL FROM pg_publication p)";

std::string collations(int version) {
  const std::string locale = version >= 170000   ? "l.colllocale"
                             : version >= 150000 ? "l.colliculocale"
                                                 : "CASE l.collprovider WHEN 'i' THEN l.collcollate END";
  return absl::StrCat(R"(
SELECT 3456, l.oid, 'COLLATION', l.collnamespace, quote_ident(l.collname), '(' || concat_ws(', ', 'PROVIDER = '
    || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'LOCALE = ' || quote_literal()",
                      locale, R"(),
    CASE WHEN l.collprovider = 'c' THEN CASE WHEN l.collcollate = l.collctype THEN 'LOCALE = '
      || quote_literal(l.collcollate) ELSE 'LC_COLLATE = ' || quote_literal(l.collcollate) || ', LC_CTYPE = '
      || quote_literal(l.collctype) END END,
    CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END) || ')', NULL
FROM pg_collation l WHERE l.collnamespace = ANY ($1::oid[]))");
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// OPTIONS_OF(x): its options as SQL has them, or NULL.
std::string with_options(std::string text) {
  constexpr std::string_view kWord = "OPTIONS_OF(";
  for (std::size_t at = text.find(kWord); at != std::string::npos; at = text.find(kWord)) {
    const std::size_t begin = at + kWord.size(), end = text.find(')', begin);
    const std::string of = text.substr(begin, end - begin);
    text.replace(at, end + 1 - at,
                 absl::StrCat("(SELECT 'OPTIONS (' || string_agg(quote_ident(x.option_name) || ' ' || "
                              "quote_literal(x.option_value), ', ') || ')' FROM pg_options_to_table(",
                              of, ") x HAVING count(*) > 0)"));
  }
  return text;
}

}  // namespace

std::string stored_objects_sql(int server_version) {
  const std::string multirange =
      server_version >= 140000 ? "', MULTIRANGE_TYPE_NAME = ' || (SELECT quote_ident(n.nspname) || '.' || "
                                 "quote_ident(m.typname) FROM pg_type m JOIN pg_namespace n ON n.oid = m.typnamespace "
                                 "WHERE m.oid = r.rngmultitypid)"
                               : "''";
  std::string text;
  for (std::string_view part : {kAggregates, kOperators, kOperatorFamilies, kOperatorClasses, kCasts, kTypes, kRules,
                                kTriggers, kStatistics, kTextSearch, kForeign, kOthers})
    absl::StrAppend(&text, text.empty() ? "" : "\nUNION ALL ", std::string(part));
  absl::StrAppend(&text, "\nUNION ALL ", collations(server_version));
  text = with_options(replace_all(text, "MULTIRANGE || ')'", multirange + " || ')'"));
  return absl::StrCat("SELECT o.* FROM (", text,
                      ") o WHERE NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = o.class_id AND x.objid = o.oid "
                      "AND x.deptype = 'e') ORDER BY o.oid");
}

}  // namespace limbeck::pg_catalog
