#include <limbeck/migration.h>

using namespace limbeck;

// Constraints and indexes of their own; unnamed ones, dropped by the name they got.
LIMBECK_MIGRATION {
    .message = "constraints and indexes",
    .revises = "a07",
    .upgrade = [](Operations& op) {
      op.create_unique_constraint("one_note", "orders", {"note", "made"});
      op.create_unique_constraint("one_total", "orders", {"total"}).deferrable().initially_deferred();
      op.create_check_constraint("positive", "orders", "total >= 0 AND note <> 'it''s 100%'");
      op.create_foreign_key("logged", "order_log", "orders", {"id"}, {"id"}).on_delete(CASCADE).deferrable();
      op.create_primary_key("late_key", "no_key", {"a", "b"});
      op.create_index("ix_orders_many", "orders", {desc("made").nulls_last(), asc("note"), sql("lower(note)")});
      op.create_index("ix_orders_text", "orders", {IndexColumn("note").ops("text_pattern_ops")}).include({"total"});
      op.create_index("ix_orders_some", "orders", {"total"}).unique().where("total > 100");
      op.create_index("ix_types_json", "types", {"numbers"}).using_method("gin");
      op.drop_constraint("companies_shares_check1", "companies");
      op.drop_constraint("companies_check", "companies");
      op.drop_constraint("companies_price_key", "companies");
      op.drop_constraint("people_mentor_id_fkey1", "people");
      op.drop_constraint("people_country_company_name_fkey", "people");
      op.drop_index("ix_companies_country").on("companies");
      op.drop_index("ix_companies_code");
    },
};
