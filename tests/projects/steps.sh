# C++ data steps: sources of the program, known to the compiler of the migrations by their text, never stale.
generator=$1
source "$(dirname "$0")/project.sh"
new_project
cat >src/main.cc <<'END'
#include <limbeck/runtime.h>

#include <cstdio>
#include <string>

#include "app_migrations.h"

int main() {
  const limbeck::MigrateResult result = limbeck::migrate(app_migrations, "sqlite://");
  std::printf("%s\n", result.ok() ? "done" : std::string(result.status.message()).c_str());
}
END
migration a1_one.cc a1 -
with_step() {
  cat >src/migrations/b2_two.cc <<END
#include <limbeck/migration.h>
using namespace limbeck;
LIMBECK_MIGRATION {
    .id = "b2",
    .revises = "a1",
    .upgrade = [](Operations& op) { op.run("$1").reverse("$1"); },
};
END
}
step() {
  cat >"src/migrations/$1" <<END
#include <limbeck/session.h>

#include <cstdio>
#include "who.h"

// LIMBECK_STEP(not_this, ...)
LIMBECK_STEP($2, limbeck::Session& db) {
  db.execute("INSERT INTO t_a1 (id) VALUES (\$1)", 1);
  std::printf("%s by %s, %d row\n", "$2${3:-}", kWho, db.query("SELECT count(*) FROM t_a1").one()[0].as<int>());
}
END
}
expect_run() {
  build || fail "the build failed"
  expect_equal "the run" "$(build/app)" "$1"$'\n'done
}
expect_error() {
  ! build || fail "the build passes, but expected was: $1"
  grep -qE "^$work/src/migrations/$1" log || fail "no diagnostic $1"
}
echo 'inline const char kWho[] = "us";' >src/migrations/who.h
with_step fill
step b2_two.step.cc fill
configure || fail "configuring failed"
expect_run "fill by us, 1 row"

# A stranger to the tool: only the program compiles it.
actions >done
expect_equal "how often it was compiled" "$(grep -c 'b2_two.step.cc' done)" 1
! nm -C build/limbeck/app/app_migrate | grep limbeck_step_ || fail "the tool holds a step"
build || fail "the build failed"
expect_equal "a build with nothing to do" "$(actions)" ""
grep -q "the C++ data step fill runs here" build/limbeck/app/app_migrations.sqlite.sql || fail "the listing hides the step"

# Changed, with an older time stamp; likewise a header.
step b2_two.step.cc fill ' anew'
touch -d '2001-01-01' src/migrations/b2_two.step.cc
expect_run "fill anew by us, 1 row"
sed -i 's/us/them/' src/migrations/who.h
touch -d '2001-01-01' src/migrations/who.h
expect_run "fill anew by them, 1 row"

# Renamed in the one place, then in the other.
with_step fill_all
expect_error "b2_two.cc:6: error: no data step 'fill_all'.*\[LBK261\]"
step b2_two.step.cc fill_all
expect_run "fill_all by them, 1 row"

# New, unused, used, twice; deleted.
step a1_one.step.cc other
expect_error "a1_one.step.cc:7: error: no migration runs the data step 'other'.*\[LBK262\]"
step a1_one.step.cc fill_all
expect_error "b2_two.step.cc:7: error: there is a data step 'fill_all' already.*\[LBK263\]"
rm src/migrations/a1_one.step.cc
expect_run "fill_all by them, 1 row"
mv src/migrations/b2_two.step.cc src/migrations/b2_deux.step.cc
expect_run "fill_all by them, 1 row"
rm src/migrations/b2_deux.step.cc
expect_error "b2_two.cc:6: error: no data step 'fill_all'.*\[LBK261\]"
step b2_two.step.cc fill_all
expect_run "fill_all by them, 1 row"

# Two tables in one program, with steps of the same name; one of them in a library of another folder.
mkdir -p src/lib/migrations
cp src/migrations/* src/lib/migrations/
sed -i 's/a1/c1/g; s/b2/c2/g' src/lib/migrations/*.cc
mv src/lib/migrations/a1_one.cc src/lib/migrations/c1_one.cc
mv src/lib/migrations/b2_two.cc src/lib/migrations/c2_two.cc
mv src/lib/migrations/b2_two.step.cc src/lib/migrations/c2_two.step.cc
sed -i 's/kWho/"the library"/; s/#include "who.h"//' src/lib/migrations/c2_two.step.cc
echo 'add_library(other STATIC)
set_property(TARGET other PROPERTY UNITY_BUILD ON)' >src/lib/CMakeLists.txt
cat >>src/CMakeLists.txt <<'END'
add_subdirectory(lib)
add_migrations(other DIRECTORY lib/migrations)
target_link_libraries(app PRIVATE other)
END
sed -i 's/#include "app_migrations.h"/&\n#include "other_migrations.h"/; s/  const limbeck/  limbeck::migrate(other_migrations, "sqlite:\/\/");\n&/' src/main.cc
expect_run "fill_all by the library, 1 row
fill_all by them, 1 row"
