# What `limbeck`, the front door, reads of a build: <binary folder>/limbeck/programs/<target>.json for each program that has
# migrations. Those of earlier runs of CMake go, since their targets may be gone.
file(REMOVE_RECURSE "${CMAKE_BINARY_DIR}/limbeck/programs")

# limbeck_write_program(<target> <folder> <output folder>)
function(limbeck_write_program target folder output_folder)
  set(tool ${target}_migrate)
  set(source_folder "${CMAKE_CURRENT_SOURCE_DIR}")
  foreach(path folder output_folder source_folder)
    string(REGEX REPLACE "([\"\\\\])" "\\\\\\1" ${path} "${${path}}")
  endforeach()
  set(executables "")
  set(separator "")
  foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES)
    string(APPEND executables "${separator}{\"configuration\": \"${config}\", \"path\": \"${output_folder}/${config}/${tool}\"}")
    set(separator ", ")
  endforeach()
  if(NOT CMAKE_CONFIGURATION_TYPES)
    set(executables "{\"configuration\": \"\", \"path\": \"${output_folder}/${tool}\"}")
  endif()
  file(WRITE "${CMAKE_BINARY_DIR}/limbeck/programs/${target}.json" "{
  \"target\": \"${target}\",
  \"tool\": \"${tool}\",
  \"executables\": [${executables}],
  \"migrations\": \"${folder}\",
  \"source_folder\": \"${source_folder}\"
}
")
endfunction()
