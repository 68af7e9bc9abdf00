# All kinds of targets, made in other folders or the same, with both signatures of target_link_libraries().
generator=$1
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
mkdir -p src/targets src/tables src/other/migrations
cat >src/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(targets LANGUAGES CXX)
add_subdirectory(targets)
add_subdirectory(tables)
add_subdirectory(other)
END
# Made here: programs and libraries that know nothing of Limbeck.
cat >src/targets/CMakeLists.txt <<'END'
find_package(Threads REQUIRED)
add_library(kind INTERFACE)
foreach(type STATIC SHARED OBJECT)
  string(TOLOWER ${type} name)
  add_library(table_${name} ${type} use.cc)
  set_target_properties(table_${name} PROPERTIES DEFINE_SYMBOL "" COMPILE_DEFINITIONS TABLE=table_${name}_migrations)
  add_executable(with_${name} print.cc)
  target_link_libraries(with_${name} PRIVATE table_${name})
endforeach()
add_library(table_module MODULE use.cc)
target_compile_definitions(table_module PRIVATE TABLE=table_module_migrations)
add_executable(plain use.cc print.cc)
target_compile_definitions(plain PRIVATE TABLE=plain_migrations)
target_link_libraries(plain Threads::Threads)
add_executable(keyword use.cc print.cc)
target_compile_definitions(keyword PRIVATE TABLE=keyword_migrations)
target_link_libraries(keyword PRIVATE Threads::Threads)
END
cat >src/targets/use.cc <<'END'
#define HEADER_(x) #x
#define HEADER(x) HEADER_(x.h)
#include HEADER(TABLE)
const limbeck::RevisionTable& table() { return TABLE; }
END
cat >src/targets/print.cc <<'END'
#include <cstdio>
#include <limbeck/revision_table.h>
const limbeck::RevisionTable& table();
int main() { std::printf("%u\n", static_cast<unsigned>(table().revision_count)); }
END
# Their migrations are added there, one folder for all. target_link_libraries() goes on as it was afterwards.
cat >src/tables/CMakeLists.txt <<'END'
find_package(Limbeck REQUIRED)
foreach(target table_static table_shared table_object table_module keyword plain)
  add_migrations(${target} DIRECTORY ../migrations)
endforeach()
target_link_libraries(plain Threads::Threads)
target_link_libraries(keyword PRIVATE Threads::Threads)
END
sed -i '1i find_package(Threads REQUIRED)' src/tables/CMakeLists.txt
# Another program, with a folder and a find_package() of its own; its name is no identifier.
cp src/targets/{use,print}.cc src/other
cat >src/other/CMakeLists.txt <<'END'
find_package(Limbeck REQUIRED)
add_executable(an-other.1 use.cc print.cc)
target_compile_definitions(an-other.1 PRIVATE TABLE=an_other_1_migrations)
target_link_libraries(an-other.1 PRIVATE limbeck::runtime)
add_migrations(an-other.1)
END
migration ../other/migrations/f6_six.cc f6 -

configure || fail "configuring failed"
configurations=("")
if [ "$generator" = multi_config ]; then configurations=(Debug Release); fi
for configuration in "${configurations[@]}"; do
  build ${configuration:+--config $configuration} || fail "the build failed"
  for program in with_static with_shared with_object plain keyword; do
    expect_equal "$program $configuration" "$("build/targets/$configuration/$program")" 2
  done
  expect_equal "an-other.1 $configuration" "$("build/other/$configuration/an-other.1")" 1
  build ${configuration:+--config $configuration} || fail "the build failed"
  expect_equal "a build with nothing to do" "$(actions)" ""
done

# A change reaches all of them, through objects of their own.
migration c3_three.cc c3 b2
touch -d '2001-01-01' src/migrations/c3_three.cc
build ${configuration:+--config $configuration} || fail "the build failed"
for program in with_static with_shared with_object plain keyword; do
  expect_equal "$program" "$("build/targets/$configuration/$program")" 3
done
expect_equal "an-other.1" "$("build/other/$configuration/an-other.1")" 1
