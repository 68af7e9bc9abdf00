#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.rename_table("posts", "a_name_of_sixty_four_bytes_is_one_byte_longer_than_any_name_is__");
    op.add_column("posts", column("a_name_of_sixty_four_bytes_is_one_byte_longer_than_any_name_is__", Integer()));
    op.create_index("a_name_of_sixty_four_bytes_is_one_byte_longer_than_any_name_is__", "posts", {"id"});
    op.create_check_constraint("a_name_of_sixty_four_bytes_is_one_byte_longer_than_any_name_is__", "posts", "id > 0");
  }});
}
