// What the schema of the blog shall be. Change it, and the build fails until a migration does the same; this writes it:
//
//   limbeck revision --autogenerate -m "posts get a summary"
#include <limbeck/models.h>

using namespace limbeck;

namespace {

Column created_at() { return column("created_at", DateTime({.timezone = true})).not_null().server_default(now()); }

}  // namespace

LIMBECK_MODELS {
    .define = [](Schema& schema) {
      schema.table("users", {
          column("id", BigInteger()).primary_key(),
          column("email", String(320)).not_null().unique(),
          column("name", String(80)).not_null(),
          created_at(),
      });
      schema.table("posts", {
          column("id", BigInteger()).primary_key(),
          column("author_id", BigInteger()).not_null().index().references("users.id").on_delete(CASCADE),
          column("title", String(300)).not_null(),
          column("slug", String(120)).unique().index(),
          column("body", Text()),
          created_at(),
          check("length(title) > 0"),
      });
      schema.table("votes", {
          column("user_id", BigInteger()).primary_key().references("users.id").on_delete(CASCADE),
          column("post_id", BigInteger()).primary_key().index().references("posts.id").on_delete(CASCADE),
          created_at(),
      });
    },
};
