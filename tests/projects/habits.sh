# Projects have habits, and add_migrations() lives with all of them.
source "$(dirname "$0")/project.sh"

# A folder with spaces, in which everything that a project may set for all its targets is set, by each compiler.
work="$work/a folder (of mine)+"
mkdir "$work"
cd "$work"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
cat >src/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(app LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
set(CMAKE_UNITY_BUILD ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LINK_WHAT_YOU_USE OFF)
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -O2 -D_FORTIFY_SOURCE=2 -fno-rtti)
find_package(Limbeck REQUIRED)
add_executable(app main.cc)
target_precompile_headers(app PRIVATE <vector>)
add_migrations(app)
END
for compiler in g++ clang++; do
  for generator in ninja make; do
    rm -rf build
    configure -DCMAKE_CXX_COMPILER=$compiler || fail "$compiler, $generator: configuring failed"
    build || fail "$compiler, $generator: the build failed"
    expect_equal "the table with $compiler and $generator" "$(build/bin/app)" "a1 a1_one.cc:3 create t_a1"$'\n'"b2 b2_two.cc:3 create t_b2"
    expect_equal "programs in the project's folder" "$(ls build/bin)" app
    build || fail "$compiler, $generator: the second build failed"
    expect_equal "a second build with $compiler and $generator" "$(actions)" ""
  done
done
