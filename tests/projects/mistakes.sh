# Three mistakes in one build are three diagnostics with file and line, and no program; mended, it builds.
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
migration c3_three.cc c3 b2
configure || fail "configuring failed"

cat >src/migrations/b2_two.cc <<'END'
#include <limbeck/migration.h>
using namespace limbeck;
LIMBECK_MIGRATION {
    .id = "b2",
    .revises = "a1",
    .upgrade =
        [](Operations& op) {
          op.add_column("t_a2", column("name", String(50)));
        },
};
END
migration c3_three.cc c3 bb
migration d4_four.cc d4 a1
! build || fail "a build with mistakes passes"
folder=$work/src/migrations
expect_diagnostic() { grep -qE "^$folder/$1: error: $2" log || fail "no diagnostic at $1 with '$2'"; }
expect_diagnostic b2_two.cc:8 ".*t_a2.*did you mean 't_a1'"
expect_diagnostic c3_three.cc:6 ".*bb"
expect_diagnostic '(b2_two|c3_three|d4_four).cc:[0-9]+' ".*heads"
expect_equal "the number of errors" "$(grep -c ' error: ' log)" 3
[ ! -e build/app ] || fail "there is a program"
[ ! -e build/limbeck/app/app_migrations.cc ] || fail "there is a table"

# A file without a migration is a diagnostic too, and no riddle from the linker.
migration b2_two.cc b2 a1
migration c3_three.cc c3 b2
echo '// nothing here' >src/migrations/d4_four.cc
! build || fail "a build with a file without a migration passes"
expect_diagnostic d4_four.cc:1 ".*LIMBECK_MIGRATION"
expect_equal "the number of errors" "$(grep -c ' error: ' log)" 1

rm src/migrations/d4_four.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 create t_c3"

# Two heads, in a tree that was well before: the build fails, and the table stays as it was.
migration e5_five.cc e5 b2
! build || fail "a build with two heads passes"
grep -qE "^$folder/(c3_three|e5_five).cc:[0-9]+: error: .*head" log || fail "no diagnostic about two heads"
! grep -q e5 build/limbeck/app/app_migrations.cc || fail "the table was written all the same"
! build || fail "a second build with two heads passes"
migration e5_five.cc e5 c3
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 create t_c3" \
  "e5 e5_five.cc:3 create t_e5"
