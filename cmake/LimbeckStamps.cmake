# limbeck_add_stamps(<variable> <folder> <files>)
#
# Build tools compare time stamps, and so miss a file whose content was replaced by an older one: mv, cp -p, rsync -a, a
# restored cache. Hence each migration file has a stamp, a small file with the hash of its content, which its object
# depends on; a custom target that runs in every build writes those stamps anew whose hash is no longer true, and
# only those. Headers of the folder share one stamp, since who includes them is known only after compiling.
#
# Sets <variable> to the name of that target; its properties LIMBECK_STAMP_FOLDER and LIMBECK_HEADER_STAMP say where the
# stamps are. There is one target for a folder, however many programs use its migrations.
function(limbeck_add_stamps variable folder files)
  string(SHA256 hash "${folder}")
  string(SUBSTRING ${hash} 0 8 hash)
  set(stamps limbeck_stamps_${hash})
  set(${variable} ${stamps} PARENT_SCOPE)
  if(TARGET ${stamps})
    return()
  endif()

  set(stamp_folder "${CMAKE_BINARY_DIR}/limbeck/stamps/${hash}")
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*.h" "${folder}/*.hh" "${folder}/*.hpp"
    "${folder}/*.inc")
  limbeck_write_if_different("${stamp_folder}/list.cmake"
    "set(folder [==[${folder}]==])\nset(files [==[${files}]==])\nset(headers [==[${headers}]==])\n")
  set(paths ${files})
  list(TRANSFORM paths PREPEND "${stamp_folder}/")
  list(TRANSFORM paths APPEND ".stamp")
  list(APPEND paths "${stamp_folder}/headers.stamp")

  add_custom_target(${stamps}
    COMMAND ${CMAKE_COMMAND} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/write_stamps.cmake ${stamp_folder}
    BYPRODUCTS ${paths}
    COMMENT "Looking for changes in ${folder}"
    VERBATIM)
  set_target_properties(${stamps} PROPERTIES LIMBECK_STAMP_FOLDER "${stamp_folder}")
endfunction()
