# What Limbeck's libraries need from the system. Included by our own build and by the installed package, so that both
# look for the same things in the same way. Every package is one of Debian's; cmake/bootstrap installs them.

# Within find_package(Limbeck) a missing dependency makes that fail, in words or quietly as it was asked to.
macro(limbeck_find_dependency name)
  if("${CMAKE_FIND_PACKAGE_NAME}" STREQUAL Limbeck)
    find_dependency(${name} ${ARGN})
  else()
    find_package(${name} ${ARGN} REQUIRED)
  endif()
endmacro()

include(CMakeFindDependencyMacro)
limbeck_find_dependency(Threads)
if(NOT TARGET absl::strings)
  limbeck_find_dependency(absl)
endif()
if(NOT TARGET fmt::fmt)
  limbeck_find_dependency(fmt)
endif()
limbeck_find_dependency(SQLite3)
limbeck_find_dependency(SQLiteCpp)
limbeck_find_dependency(CLI11)
limbeck_find_dependency(nlohmann_json)
limbeck_find_dependency(PkgConfig)
pkg_check_modules(LimbeckPqxx REQUIRED IMPORTED_TARGET GLOBAL libpqxx)
pkg_check_modules(LimbeckXxhash REQUIRED IMPORTED_TARGET GLOBAL libxxhash)
pkg_check_modules(LimbeckMd REQUIRED IMPORTED_TARGET GLOBAL libmd)
# It comes with neither a package file nor a CMake one.
find_path(LIMBECK_PG_QUERY_INCLUDE pg_query.h REQUIRED)
find_library(LIMBECK_PG_QUERY_LIBRARY pg_query REQUIRED)
mark_as_advanced(LIMBECK_PG_QUERY_INCLUDE LIMBECK_PG_QUERY_LIBRARY)
if(NOT TARGET Limbeck::pg_query)
  add_library(Limbeck::pg_query UNKNOWN IMPORTED GLOBAL)
  set_target_properties(Limbeck::pg_query PROPERTIES
    IMPORTED_LOCATION "${LIMBECK_PG_QUERY_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${LIMBECK_PG_QUERY_INCLUDE}")
endif()

include(${CMAKE_CURRENT_LIST_DIR}/LimbeckAbseil.cmake)
