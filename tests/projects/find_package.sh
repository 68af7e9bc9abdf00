# find_package() on an installed Limbeck, and on one that was moved after it was installed.
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
cat >>src/CMakeLists.txt <<'END'
foreach(library runtime flags migrations compiler)
  if(NOT TARGET limbeck::${library})
    message(FATAL_ERROR "no limbeck::${library}")
  endif()
endforeach()
if(NOT Limbeck_VERSION)
  message(FATAL_ERROR "no version")
endif()
END
configure || fail "configuring failed"
expect_table "a1 a1_one.cc:3 create t_a1"

# The program of the README: Limbeck's flags and the runtime.
cat >src/main.cc <<'END'
#include <absl/flags/parse.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include "app_migrations.h"

int main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  if (auto exit_code = limbeck::run_migrate_flags(app_migrations, {.default_url = "sqlite:///app.db"})) return *exit_code;
  return limbeck::check_database(app_migrations, "sqlite:///app.db").ok() ? 0 : 1;
}
END
build || fail "the build failed"
! build/app || fail "the program finds its database up to date before there is one"
build/app --migrate=head >log 2>&1 || fail "--migrate=head failed"
build/app || fail "the program does not find its database up to date"

cp -r "$LIMBECK_PREFIX" moved
! grep -rlF "$LIMBECK_PREFIX" moved --include='*.cmake' || fail "the package knows where it was installed"
! grep -rlF "$LIMBECK_SOURCE" moved --include='*.cmake' || fail "the package knows where it was built"
rm -r build
LIMBECK_PREFIX=$work/moved
configure || fail "configuring failed"
build || fail "the build failed"
! grep -qE -- "-I[^ ]*(/prefix/|$LIMBECK_SOURCE)" log || fail "the build looks into the old place"
grep -q "$work/moved/lib" log || fail "the build does not look into the new place"

# A version that is too new is refused.
sed -i 's/find_package(Limbeck/& 99/' src/CMakeLists.txt
! configure || fail "version 99 is found"
