# UNITY_BUILD of the target: migrations are compiled in batches, and nothing is missed or compiled in vain.
generator=$1
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
migration c3_three.cc c3 b2
migration d4_four.cc d4 c3
migration e5_five.cc e5 d4
sed -i 's/^add_migrations.*/set_target_properties(app PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 2)\
set_source_files_properties(migrations\/c3_three.cc PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)\
&/' src/CMakeLists.txt
configure || fail "configuring failed"
build || fail "the build failed"
expect_equal "the first build" "$(actions)" "\
compiled app_migrate.cc
compiled app_migrate_objects_batch_0.cc
compiled app_migrate_objects_batch_1.cc
compiled app_migrations.cc
compiled c3_three.cc
compiled unity_0_cxx.cxx
generated app_migrations
linked app
linked app_migrate"
table=("a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 create t_c3" "d4 d4_four.cc:3 create t_d4"
       "e5 e5_five.cc:3 create t_e5")
expect_table "${table[@]}"
expect_equal "a build with nothing to do" "$(actions)" ""

touch src/migrations/e5_five.cc
build || fail "the build failed"
expect_equal "a build after one migration was touched" "$(actions)" "\
compiled app_migrate_objects_batch_1.cc
compiled app_migrations.cc
generated app_migrations
linked app
linked app_migrate"

migration e5_five.cc e5 d4 older
touch -d '2001-01-01' src/migrations/e5_five.cc
expect_table "${table[@]:0:4}" "e5 e5_five.cc:3 older"

# CMAKE_UNITY_BUILD means the same, with the default size of a batch.
sed -i 's/^set_target_properties.*//' src/CMakeLists.txt
configure -DCMAKE_UNITY_BUILD=ON || fail "configuring failed"
expect_table "${table[@]:0:4}" "e5 e5_five.cc:3 older"
grep -qx 'compiled app_migrate_objects_batch_0.cc' <<<"$(actions)" || fail "no batch of the default size"
