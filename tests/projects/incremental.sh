# A build does what must be done, and nothing else.
generator=$1
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
migration c3_three.cc c3 b2
configure || fail "configuring failed"
build || fail "the build failed"
expect_equal "the first build" "$(actions)" "\
compiled a1_one.cc
compiled app_migrate.cc
compiled app_migrations.cc
compiled b2_two.cc
compiled c3_three.cc
compiled main.cc
generated app_migrations
linked app
linked app_migrate"

build || fail "the build failed"
expect_equal "a build with nothing to do" "$(actions)" ""

touch src/migrations/b2_two.cc
build || fail "the build failed"
expect_equal "a build after one migration was touched" "$(actions)" "\
compiled app_migrations.cc
compiled b2_two.cc
generated app_migrations
linked app
linked app_migrate"

touch src/main.cc
build || fail "the build failed"
expect_equal "a build after the program was touched" "$(actions)" "\
compiled main.cc
linked app"

migration d4_four.cc d4 c3
build || fail "the build failed"
expect_equal "a build after a migration was added" "$(actions)" "\
compiled app_migrate.cc
compiled app_migrations.cc
compiled d4_four.cc
generated app_migrations
linked app
linked app_migrate"

build || fail "the build failed"
expect_equal "another build with nothing to do" "$(actions)" ""

cmake build >log 2>&1
build || fail "the build failed"
expect_equal "a build after configuring again" "$(actions)" ""
