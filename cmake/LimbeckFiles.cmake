# Migration files: which there are, and what their symbols are called.

# limbeck_find_migrations(<variable> <folder>): the names of the migration files, without the folder, sorted. Configuring
# is repeated by the build when a file appears or disappears.
function(limbeck_find_migrations variable folder)
  file(GLOB names CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*.cc")
  list(FILTER names EXCLUDE REGEX "^\\.|\\.step\\.cc$")
  limbeck_check_file_names("${folder}" "${names}")
  set(${variable} "${names}" PARENT_SCOPE)
endfunction()

function(limbeck_check_file_names folder names)
  foreach(name IN LISTS names)
    if(name MATCHES "[][\"\\\\$#]" OR NOT EXISTS "${folder}/${name}")
      message(FATAL_ERROR "add_migrations(${target}): the name of the file '${name}' in '${folder}' has a character that "
        "build tools cannot pass on; a migration is called <revision id>_<slug>.cc, in letters, digits and '_'")
    endif()
  endforeach()
endfunction()

# limbeck_symbol(<variable> <file name>): the name of the object that LIMBECK_MIGRATION defines in that file. It comes from
# the name of the file, not from the revision id (duplicates are a diagnostic, not a linker error) nor from a running
# number (adding a file must not compile the others again).
function(limbeck_symbol variable name)
  cmake_path(GET name STEM LAST_ONLY stem)
  string(MAKE_C_IDENTIFIER "limbeck_migration_${stem}" identifier)
  string(SHA256 hash "${name}")
  string(SUBSTRING ${hash} 0 8 hash)
  set(${variable} ${identifier}_${hash} PARENT_SCOPE)
endfunction()

# Keeps the time stamp of a file that would not change.
function(limbeck_write_if_different path content)
  set(present "")
  if(EXISTS "${path}")
    file(READ "${path}" present)
  endif()
  if(NOT EXISTS "${path}" OR NOT present STREQUAL content)
    file(WRITE "${path}" "${content}")
  endif()
endfunction()
