#include <limbeck/migration.h>

using namespace limbeck;

// Unnamed foreign keys: of a column and of the table, to one column and to several, to the table itself, and two that
// collide.
LIMBECK_MIGRATION {
    .message = "people",
    .revises = "a01",
    .upgrade = [](Operations& op) {
      op.create_table("people", {
          column("id", BigInteger()).primary_key(),
          column("email", String(320)).not_null().unique(),
          column("boss_id", BigInteger()).references("people.id").on_delete(SET_NULL),
          column("mentor_id", BigInteger()),
          column("company_id", Integer())
              .not_null()
              .index()
              .references("companies.id")
              .on_delete(CASCADE)
              .on_update(RESTRICT),
          column("country", String(2)),
          column("company_name", String(100)),
          foreign_key({"country", "company_name"}, "companies", {"country", "name"})
              .match_full()
              .deferrable()
              .initially_deferred(),
          foreign_key({"mentor_id"}, "people", {"id"}).on_delete(SET_DEFAULT).deferrable(),
          foreign_key({"mentor_id"}, "people", {"id"}),
          foreign_key({"mentor_id"}, "people", {"id"}).on_delete(NO_ACTION).name("people_mentor"),
      });
      op.create_table("profiles", {
          column("person_id", BigInteger()).primary_key().references("people.id").on_delete(CASCADE),
          column("bio", Text()).not_null().server_default(""),
      });
      op.create_table("memberships", {
          column("person_id", BigInteger()).primary_key().references("people.id"),
          column("company_id", Integer()).primary_key().references("companies.id").constraint_name("membership_of"),
          column("since", DateTime({.timezone = true})).not_null().server_default(now()),
      });
    },
};
