# add_models(<target> <file>...)
#
# Says which files of models <target>, a library mostly, brings to the programs that use it:
#
#   add_library(billing invoices.cc)
#   add_models(billing billing_models.cc)
#
#   add_migrations(blog MODELS models.cc billing)      # the blog's own models, and those of billing
#
# They are not compiled into <target>: each program's compiler of migrations compiles them, with the include folders and
# definitions that <target> has.
function(add_models)
  set(target "${ARGV0}")
  set(files ${ARGV})
  list(POP_FRONT files)
  if("${target}" STREQUAL "")
    message(SEND_ERROR "add_models(): which target? Write add_models(<target> <file>...), after add_library(<target> ...)")
    return()
  elseif(NOT TARGET ${target})
    get_property(candidates DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
    limbeck_did_you_mean(guess "${target}" ${candidates})
    message(SEND_ERROR "add_models(${target}): no target '${target}' so far (the call comes after its add_library())${guess}")
    return()
  elseif(NOT files)
    message(SEND_ERROR "add_models(${target}): which files? Write add_models(${target} models.cc)")
    return()
  endif()
  get_target_property(aliased ${target} ALIASED_TARGET)
  if(aliased)
    set(target ${aliased})
  endif()
  foreach(file IN LISTS files)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE OUTPUT_VARIABLE path)
    if(NOT EXISTS "${path}" OR IS_DIRECTORY "${path}")
      cmake_path(GET path PARENT_PATH folder)
      cmake_path(GET path FILENAME name)
      file(GLOB siblings RELATIVE "${folder}" "${folder}/*.cc" "${folder}/*.cpp" "${folder}/*.cxx")
      limbeck_did_you_mean(guess "${name}" ${siblings})
      message(SEND_ERROR "add_models(${target}): no file '${name}' in '${folder}'${guess}")
      continue()
    endif()
    set_property(TARGET ${target} APPEND PROPERTY LIMBECK_MODELS "${path}")
  endforeach()
endfunction()

# limbeck_model_files(<variable> <word>...): the absolute paths behind the words of MODELS, each a file or a target.
function(limbeck_model_files variable)
  set(paths "")
  foreach(word IN LISTS ARGN)
    if(TARGET ${word})
      get_target_property(of_target ${word} LIMBECK_MODELS)
      list(APPEND paths ${of_target})
    else()
      cmake_path(ABSOLUTE_PATH word BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE OUTPUT_VARIABLE path)
      list(APPEND paths "${path}")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES paths)
  set(${variable} "${paths}" PARENT_SCOPE)
endfunction()

# limbeck_models_symbol(<variable> <path>): the name of the object that LIMBECK_MODELS defines in that file.
function(limbeck_models_symbol variable path)
  cmake_path(GET path STEM LAST_ONLY stem)
  cmake_path(RELATIVE_PATH path BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE relative)
  string(MAKE_C_IDENTIFIER "limbeck_models_${stem}" identifier)
  string(SHA256 hash "${relative}")
  string(SUBSTRING ${hash} 0 8 hash)
  set(${variable} ${identifier}_${hash} PARENT_SCOPE)
endfunction()

# limbeck_add_models(<target> <words of MODELS> <files> <output folder>)
#
# An object library of each word: the program's own files are compiled as <target> sees its headers, those of a library as the
# library does. Never stale, as migrations are: LimbeckStamps.cmake.
function(limbeck_add_models target words files output_folder)
  set(tool ${target}_migrate)
  limbeck_add_model_stamps(stamps ${target} "${files}" "${output_folder}")
  set(number 0)
  foreach(word IN LISTS words)
    set(owner ${target})
    if(TARGET ${word})
      set(owner ${word})
    endif()
    limbeck_model_files(own ${word})
    set(objects ${tool}_models_${number})
    math(EXPR number "${number} + 1")
    foreach(path IN LISTS own)
      limbeck_models_symbol(symbol "${path}")
      set_property(SOURCE "${path}" PROPERTY COMPILE_DEFINITIONS LIMBECK_MODELS_SYMBOL=${symbol})
      set_property(SOURCE "${path}" PROPERTY OBJECT_DEPENDS "${output_folder}/models/${symbol}.stamp")
    endforeach()
    add_library(${objects} OBJECT EXCLUDE_FROM_ALL ${own})
    target_link_libraries(${objects} PRIVATE limbeck::migrations)
    limbeck_compile_as(${objects} ${owner})
    target_compile_options(${objects} PRIVATE -O0 -U_FORTIFY_SOURCE -Wno-unused-parameter)
    add_dependencies(${objects} ${stamps})
    set_target_properties(${objects} PROPERTIES
      CXX_CLANG_TIDY "" CXX_SCAN_FOR_MODULES OFF FOLDER limbeck INTERPROCEDURAL_OPTIMIZATION OFF UNITY_BUILD OFF)
    target_sources(${tool} PRIVATE $<TARGET_OBJECTS:${objects}>)
  endforeach()
endfunction()

# limbeck_compile_as(<objects> <target>): with the headers, definitions and standard of C++ that the sources of <target> see.
function(limbeck_compile_as objects target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL INTERFACE_LIBRARY)  # what its users see
    set_property(TARGET ${objects} APPEND PROPERTY LINK_LIBRARIES ${target})
    return()
  endif()
  foreach(property IN ITEMS INCLUDE_DIRECTORIES COMPILE_DEFINITIONS COMPILE_FEATURES)
    set_property(TARGET ${objects} APPEND PROPERTY ${property} "$<TARGET_PROPERTY:${target},${property}>")
  endforeach()
  get_target_property(standard ${target} CXX_STANDARD)
  if(standard)
    set_property(TARGET ${objects} PROPERTY CXX_STANDARD ${standard})
  endif()
endfunction()

# Stamps of files that may stand anywhere, under the names of their symbols.
function(limbeck_add_model_stamps variable target files output_folder)
  set(stamps ${target}_migrate_model_stamps)
  set(${variable} ${stamps} PARENT_SCOPE)
  set(names "")
  set(byproducts "")
  foreach(path IN LISTS files)
    limbeck_models_symbol(symbol "${path}")
    list(APPEND names "${symbol}|${path}")
    list(APPEND byproducts "${output_folder}/models/${symbol}.stamp")
  endforeach()
  limbeck_write_if_different("${output_folder}/models/list.cmake" "set(models [==[${names}]==])\n")
  add_custom_target(${stamps}
    COMMAND ${CMAKE_COMMAND} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/write_stamps.cmake ${output_folder}/models
    BYPRODUCTS ${byproducts}
    COMMENT "Looking for changes in the models of ${target}"
    VERBATIM)
endfunction()

# The CTest that fails where a migration was forgotten: it asks the tool that building <target> has built.
function(limbeck_add_models_test target)
  add_test(NAME ${target}.migrations.models_match COMMAND ${target}_migrate check)
endfunction()
