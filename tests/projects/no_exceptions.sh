# A program without exceptions and RTTI can use the runtime: its headers need neither.
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
echo 'target_compile_options(app PRIVATE -fno-exceptions -fno-rtti -Wall -Wextra -Wpedantic -Werror)' >>src/CMakeLists.txt
{
  (cd "$LIMBECK_PREFIX/include" && find limbeck -name '*.h') | sort | sed 's/.*/#include <&>/'
  cat "$here/template/main.cc"
} >src/main.cc
configure || fail "configuring failed"
expect_table "a1 a1_one.cc:3 create t_a1"
