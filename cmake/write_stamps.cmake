# cmake -P write_stamps.cmake <stamp folder>
#
# Writes the stamps that LimbeckStamps.cmake speaks of. A stamp holds the hash of a file's content; one that is still
# true is not touched. A file that is gone meanwhile has no say: the build is about to be configured again.
cmake_policy(VERSION 3.25)
set(stamp_folder "${CMAKE_ARGV3}")
include("${stamp_folder}/list.cmake")

function(write_stamp name hash)
  set(present "")
  if(EXISTS "${stamp_folder}/${name}.stamp")
    file(READ "${stamp_folder}/${name}.stamp" present)
  endif()
  if(NOT present STREQUAL hash)
    file(WRITE "${stamp_folder}/${name}.stamp" "${hash}")
  endif()
endfunction()

foreach(name IN LISTS files)
  if(EXISTS "${folder}/${name}")
    file(SHA256 "${folder}/${name}" hash)
    write_stamp("${name}" ${hash})
  endif()
endforeach()

# Of models, which may stand anywhere: <name of the stamp>|<path>
foreach(entry IN LISTS models)
  string(REPLACE "|" ";" entry "${entry}")
  list(GET entry 0 name)
  list(GET entry 1 path)
  if(EXISTS "${path}")
    file(SHA256 "${path}" hash)
    write_stamp("${name}" ${hash})
  endif()
endforeach()
if(NOT DEFINED headers)
  return()
endif()

set(hashes "headers")
foreach(name IN LISTS headers)
  if(EXISTS "${folder}/${name}")
    file(SHA256 "${folder}/${name}" hash)
    string(APPEND hashes " ${name} ${hash}")
  endif()
endforeach()
write_stamp(headers "${hashes}")
