# limbeck_library(<target> SOURCES ... [PUBLIC lib...] [PRIVATE lib...])
#
# A static library of ours, limbeck_<name>, installed as limbeck::<name>: C++20, position independent, warnings on,
# include root <folder>/include for users and the folder itself for its own sources. A library sees the include roots of what
# it links and no others: that is the layering rule. What it links of absl:: comes out of archives (LimbeckAbseil.cmake).
function(limbeck_library target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(${target} STATIC ${arg_SOURCES})
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF)
  target_include_directories(${target}
    PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>
    PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  limbeck_link(${target} PUBLIC ${arg_PUBLIC})
  limbeck_link(${target} PRIVATE ${arg_PRIVATE})
  limbeck_compile_options(${target})
  set_property(GLOBAL APPEND PROPERTY LIMBECK_LIBRARIES ${target})
endfunction()

function(limbeck_link target visibility)
  foreach(library IN LISTS ARGN)
    if(library MATCHES "^absl::(.+)$")
      set(library LimbeckAbsl::${CMAKE_MATCH_1})
      set_property(GLOBAL APPEND PROPERTY LIMBECK_ABSEIL_LIBRARIES ${CMAKE_MATCH_1})
      limbeck_abseil(${CMAKE_MATCH_1})
    endif()
    target_link_libraries(${target} ${visibility} ${library})
  endforeach()
endfunction()

# The warnings and sanitizers of Limbeck's own code; never passed on to users.
function(limbeck_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion)
  # g++ 12 sees overlapping copies inside std::string where there are none (GCC bug 105651).
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(LIMBECK_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(LIMBECK_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()
