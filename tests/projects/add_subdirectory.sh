# Limbeck as a folder of a project: it leaves no trace in the project but its targets and add_migrations().
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
cat >src/CMakeLists.txt <<END
cmake_minimum_required(VERSION 3.25)
project(app LANGUAGES CXX)
enable_testing()

set(properties COMPILE_OPTIONS COMPILE_DEFINITIONS INCLUDE_DIRECTORIES LINK_OPTIONS LINK_LIBRARIES TESTS)
foreach(property IN LISTS properties)
  get_directory_property(before_\${property} \${property})
endforeach()
get_cmake_property(variables_before VARIABLES)
foreach(variable IN LISTS variables_before)
  set(before_\${variable} "\${\${variable}}")
endforeach()

add_subdirectory("$LIMBECK_SOURCE" limbeck EXCLUDE_FROM_ALL)

foreach(property IN LISTS properties)
  get_directory_property(after \${property})
  if(NOT after STREQUAL before_\${property})
    message(FATAL_ERROR "\${property} was '\${before_\${property}}' and is '\${after}'")
  endif()
endforeach()
foreach(variable CMAKE_CXX_FLAGS CMAKE_CXX_STANDARD CMAKE_BUILD_TYPE CMAKE_MODULE_PATH BUILD_SHARED_LIBS CMAKE_CXX_EXTENSIONS
        CMAKE_POSITION_INDEPENDENT_CODE CMAKE_RUNTIME_OUTPUT_DIRECTORY)
  if(NOT "\${\${variable}}" STREQUAL "\${before_\${variable}}")
    message(FATAL_ERROR "\${variable} was '\${before_\${variable}}' and is '\${\${variable}}'")
  endif()
endforeach()
get_cmake_property(cache CACHE_VARIABLES)
foreach(variable IN LISTS cache)
  get_property(type CACHE \${variable} PROPERTY TYPE)
  if(type STREQUAL BOOL AND NOT variable IN_LIST variables_before AND NOT variable MATCHES "^(LIMBECK|Limbeck)_")
    message(FATAL_ERROR "the option \${variable} has come in")
  endif()
endforeach()

add_executable(app main.cc)
target_compile_options(app PRIVATE -Wall -Wextra -Wpedantic -Werror)
add_migrations(app)
END
# As a release: what was compiled for the installed Limbeck is then in the cache of the compiler already.
configure -DCMAKE_BUILD_TYPE=Release || fail "configuring failed"
expect_table "a1 a1_one.cc:3 create t_a1"
expect_equal "tests that came in" "$(ctest --test-dir build -N | grep -c 'Test *#' || true)" 0
cmake --install build --prefix installed >log 2>&1
[ -z "$(find installed -type f 2>/dev/null)" ] || fail "something of Limbeck's is installed with the project"
