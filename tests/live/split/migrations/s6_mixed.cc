#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s5",
    .upgrade =
        [](Operations& op) {
          op.add_column("accounts", column("mail", Text()));
          op.create_index("ix_accounts_mail", "accounts", {"mail"}).concurrently();
          op.create_index("ix_accounts_note", "accounts", {"note"}).unique().concurrently();
          op.create_check_constraint("named", "accounts", "name <> ''");
        },
};
