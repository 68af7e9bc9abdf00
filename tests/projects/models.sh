# Models: a forgotten migration is a red build, none is missed that changes, libraries bring theirs, and a program that names
# a column which is gone does not compile.
generator=$1
source "$(dirname "$0")/project.sh"
new_project
mkdir -p src/billing/include/billing
cat >src/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(app LANGUAGES CXX)
enable_testing()
find_package(Limbeck REQUIRED)
add_subdirectory(billing)
add_executable(app main.cc)
target_include_directories(app PRIVATE include)
set_target_properties(app PROPERTIES UNITY_BUILD ON)
add_migrations(app
  MODELS models.cc billing
  MODELS_MATCH error
  EXCLUDE_NAME "spatial_*"
  SCHEMA_HEADER app_schema.h
  SCHEMA_AT a1)
END
cat >src/billing/CMakeLists.txt <<'END'
add_library(billing STATIC invoices.cc)
target_include_directories(billing PUBLIC include)
target_compile_definitions(billing PRIVATE INVOICES="invoices")
add_models(billing invoice_models.cc)
END
echo 'int invoices() { return 0; }' >src/billing/invoices.cc
cat >src/billing/include/billing/invoice.h <<'END'
#include <optional>
#include <string>
enum class State { kOpen, kPaid };
struct Invoice {
  long id;
  long user_id;
  State state;
  std::optional<std::string> note;
};
END
cat >src/billing/invoice_models.cc <<'END'
#include <limbeck/typed_models.h>

#include "billing/invoice.h"

using namespace limbeck;

template <>
struct limbeck::ColumnType<State> {
  static Type type() { return Enum("state", {"open", "paid"}); }
};

LIMBECK_MODELS {
    .define = [](Schema& schema) {
      schema.table<Invoice>(INVOICES, {
          field(&Invoice::id, "id").primary_key(),
          field(&Invoice::user_id, "user_id").references("users.id"),
          field(&Invoice::state, "state").server_default("open"),
          field(&Invoice::note, "note"),
      });
    },
};
END
mkdir src/include
echo 'inline constexpr int kNameLength = 80;' >src/include/lengths.h
cat >src/models.cc <<'END'
#include <limbeck/models.h>

#include "lengths.h"

using namespace limbeck;

LIMBECK_MODELS {
    .define = [](Schema& schema) {
      schema.table("users", {column("id", BigInteger()).primary_key(), column("name", String(kNameLength))});
    },
};
END

configure || fail "configuring failed"
expect_red() {
  ! build || fail "the build passes, but expected was: $1"
  grep -qE "^$work/src/$1" log || fail "no diagnostic $1"
}
# generate <id> [<option>...]: what the models ask for, as a migration.
generate() {
  build/limbeck/app/app_migrate revision --autogenerate -m "$1" --rev-id "$1" "${@:2}" >said 2>&1 || fail "revision fails: $(cat said)"
}
expect_said() { grep -qxF -- "$1" said || fail "not said: '$1', but: $(cat said)"; }

# A migration was forgotten; it is written; there is nothing else to write.
expect_red "models.cc:7: error: the models of app ask for 2 operations that no migration does; .*\[LBK243\]"
expect_red "models.cc:7: note: added table 'users'"
generate a1
expect_said "Detected added table 'users'"
expect_said "Detected added table 'invoices'"
expect_table "a1 a1_a1.cc:10 a1"
build || fail "the build failed"
expect_equal "a build with nothing to do" "$(actions)" ""
build/limbeck/app/app_migrate revision --autogenerate -m more >said 2>&1 || fail "nothing to do is no failure"
expect_said "No changes detected: the migrations make what the models ask for. Nothing was written."
expect_equal "the migrations" "$(ls src/migrations)" a1_a1.cc
grep -qF 'column("state", Enum("state", {"open", "paid"})).not_null().server_default("open")' src/migrations/a1_a1.cc ||
  fail "the type of the program's own: $(cat src/migrations/a1_a1.cc)"

# The test is there for who leaves the build green.
(cd build && ctest -R '^app.migrations.models_match$' >ctest.log 2>&1) || fail "models_match: $(cat build/ctest.log)"

# Changed with an older time stamp; a header that they include; the header of the library's struct.
sed -i 's/"name", String/"called", String/' src/models.cc
touch -d '2001-01-01' src/models.cc
expect_red "models.cc:7: error: the models of app ask for .*; perhaps column 'users.name' was renamed to 'called'; .*"
! (cd build && ctest -R '^app.migrations.models_match$' >ctest.log 2>&1) || fail "models_match passes"
sed -i 's/"called", String/"name", String/' src/models.cc
expect_table "a1 a1_a1.cc:10 a1"
sed -i 's/80/120/' src/include/lengths.h
expect_red "models.cc:7: note: changed column 'users.name': type"
sed -i 's/std::optional<std::string> note;/std::string note;/' src/billing/include/billing/invoice.h
expect_red "models.cc:7: note: changed column 'invoices.note': not null"
generate b2
expect_table "a1 a1_a1.cc:10 a1" "b2 b2_b2.cc:10 b2"

# A mistake of the models stands where it is, and is no reason to write anything.
sed -i 's/users\.id/user.id/' src/billing/invoice_models.cc
expect_red "billing/invoice_models.cc:16: error: no table 'user'; did you mean 'users'\? \[LBK201\]"
! build/limbeck/app/app_migrate revision --autogenerate -m x >said 2>&1 || fail "models with a mistake are no hindrance"
expect_said "error: the models have 1 error; correct it first"
sed -i 's/user\.id/users.id/' src/billing/invoice_models.cc

# Names of columns, now and as they were: a program that names one which is gone does not compile.
cat >>src/main.cc <<'END'
#include "app_schema.h"
static_assert(app_schema::users::name[0] == 'n' && app_schema::sql::invoices::table_name[0] == '"');
static_assert(app_schema::at_a1::users::name[0] == 'n');
END
expect_table "a1 a1_a1.cc:10 a1" "b2 b2_b2.cc:10 b2"
sed -i 's/column("name", String(kNameLength))/column("title", Text())/' src/models.cc
expect_red "models.cc:7: error: the models of app ask for .*"
generate c3 --rename users.name:users.title
! build || fail "a column that is gone can be named"
grep -qE "main.cc:.*error: .*name.*" log || fail "not the error that was expected"
sed -i 's/app_schema::users::name\[0\] == .n./app_schema::users::title[0] == '"'t'"'/' src/main.cc
expect_table "a1 a1_a1.cc:10 a1" "b2 b2_b2.cc:10 b2" "c3 c3_c3.cc:10 c3"

# A warning, and nothing at all.
sed -i 's/"title"/"headline"/' src/models.cc
sed -i 's/MODELS_MATCH error/MODELS_MATCH warning/' src/CMakeLists.txt
build || fail "a warning fails the build"
grep -qE "^$work/src/models.cc:7: warning: the models of app ask for " log || fail "no warning"
sed -i 's/MODELS_MATCH warning/MODELS_MATCH off/' src/CMakeLists.txt
build || fail "the build failed"
! grep -q "LBK243" log || fail "MODELS_MATCH off says something"

# What is excluded is nobody's affair; a file of models without models is named.
sed -i 's/"headline"/"title"/' src/models.cc
sed -i 's/schema.table("users"/schema.table("spatial_ref_sys", {column("id", Integer()).primary_key()});\n      &/' src/models.cc
sed -i 's/MODELS_MATCH off/MODELS_MATCH error/' src/CMakeLists.txt
expect_table "a1 a1_a1.cc:10 a1" "b2 b2_b2.cc:10 b2" "c3 c3_c3.cc:10 c3"
echo '// nothing' >src/models.cc
expect_red "models.cc:1: error: .*LIMBECK_MODELS.*\[LBK118\]"
