# What ships: a table that is read-only data, and a program that knows nothing of how it was made.
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
for number in $(seq 10 59); do
  migration "r${number}_more.cc" "r$number" "$([ "$number" = 10 ] && echo a1 || echo "r$((number - 1))")"
done
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
configure -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=60 || fail "configuring failed"
build || fail "the build failed"

# The program: no DSL, no catalog, no compiler.
nm -C build/app >symbols
grep -q 'limbeck::run_migrate_flags' symbols || fail "no symbols to look at"
nm -C build/limbeck/app/app_migrate >tool_symbols
for name in limbeck::Operations limbeck::Column:: limbeck::Catalog limbeck::Diagnostic limbeck::RevisionGraph \
  limbeck::Arena limbeck::compiler_main limbeck_migration_; do
  grep -q "$name" tool_symbols || fail "there is nothing called $name any more, so looking for it means nothing"
  ! grep "$name" symbols || fail "the program holds $name, which only its compiler needs"
done
! strings -a build/app | grep -F -e "$work/src" || fail "the program holds the place where it was built"

# The table's text is read-only data of the object and of the program.
object=$(find build -name 'app_migrations.cc.o')
for file in "$object" build/app; do
  readelf -W -p .rodata "$file" >rodata
  grep -q 'CREATE TABLE.*t_r59' rodata || fail "the SQL is not in .rodata of $file"
done

# A handful of relocations whatever the number of revisions, nothing to run at the start.
check_object() {
  local sections relocations
  sections=$(readelf -W -S "$1")
  ! grep -qE '\.(init_array|ctors|preinit_array)' <<<"$sections" || fail "$2: something runs before main()"
  ! readelf -W -s "$1" | grep -E 'GLOBAL__sub_I|__cxx_global_var_init' || fail "$2: a static initialiser"
  # Relocations of allocated sections: debug information and stack unwinding do not count.
  relocations=$(readelf -W -r "$1" | awk '
    /^Relocation section/ { counts = !($3 ~ /debug|eh_frame|comment|note/); next }
    /^[0-9a-f]+ / && counts { n++ } END { print n + 0 }')
  [ "$relocations" -gt 0 ] || fail "$2: no relocation at all, so this looks at the wrong thing"
  [ "$relocations" -le 16 ] || fail "$2: $relocations relocations"
}
check_object "$object" "the build's object"

# Under both compilers, at any level, without a warning.
for compiler in g++ clang++; do
  for level in -O0 -O2; do
    $compiler -std=c++20 $level -fPIC -Wall -Wextra -Wpedantic -Wconversion -Werror -I "$LIMBECK_PREFIX/include" -Ibuild/limbeck/app \
      -c build/limbeck/app/app_migrations.cc -o object.o 2>log || fail "$compiler $level warns about the table"
    check_object object.o "$compiler $level"
  done
done

# Two builds of the same migrations, in different places, give the same table.
cp build/limbeck/app/app_migrations.cc first.cc
rm -r build
cp -r src elsewhere
cmake -S elsewhere -B build -G "Unix Makefiles" -DCMAKE_PREFIX_PATH="$LIMBECK_PREFIX" >log 2>&1 || fail "configuring elsewhere failed"
build || fail "the build elsewhere failed"
cmp first.cc build/limbeck/app/app_migrations.cc || fail "the table depends on where it is built"
