#include <limbeck/migration.h>

using namespace limbeck;

// A table whose name takes 60 bytes, and one whose 60 bytes are not all ASCII: PostgreSQL cuts the names it makes, and
// SQLAlchemy those of indexes, but by characters: the last index is called what PostgreSQL makes of that.
LIMBECK_MIGRATION {
    .message = "long names",
    .revises = "a03",
    .upgrade = [](Operations& op) {
      op.create_table("a_table_whose_name_takes_sixty_bytes_so_that_names_get_cut_s", {
          column("id", Integer()).primary_key(),
          column("code", String(10)).unique(),
          column("a_column_whose_name_is_rather_long_too", Integer()).not_null().index(),
          column("another_column_whose_name_is_rather_long_too", Integer()),
          column("parent_id", Integer())
              .references("a_table_whose_name_takes_sixty_bytes_so_that_names_get_cut_s.id"),
          column("company_id", Integer()).references("companies.id"),
          column("row", String(1)),
          column("number", Integer()),
          check("a_column_whose_name_is_rather_long_too > 0"),
          check("a_column_whose_name_is_rather_long_too < 9"),
          check("another_column_whose_name_is_rather_long_too < a_column_whose_name_is_rather_long_too"),
          check("another_column_whose_name_is_rather_long_too < id"),
          check("number > 0"),
          unique({"a_column_whose_name_is_rather_long_too"}),
          unique({"a_column_whose_name_is_rather_long_too", "another_column_whose_name_is_rather_long_too"}),
          unique({"another_column_whose_name_is_rather_long_too", "a_column_whose_name_is_rather_long_too"}),
          foreign_key({"row", "number"}, "seats", {"row", "number"}),
          foreign_key({"another_column_whose_name_is_rather_long_too"}, "companies", {"id"}),
      });
      op.create_table("zähler_für_größe_höhe_tüte_öfen_übung_ärger_süßes", {
          column("größe_des_ganzen_zählers_für_alle_übungen", Integer()).primary_key(),
          column("höhe", Integer()),
          column("übung_mit_allen_öfen_und_ihren_größen_in_höhe", Integer()).unique().references("companies.id"),
          check("höhe > 0"),
          check("übung_mit_allen_öfen_und_ihren_größen_in_höhe > 0"),
          check("übung_mit_allen_öfen_und_ihren_größen_in_höhe > höhe"),
          index({"höhe"}).unique().name("ix_zähler_für_größe_höhe_tüte_öfen_übung_ärger_süßes"),
      });
    },
};
