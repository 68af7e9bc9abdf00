# C++ data steps: *.step.cc files beside the migrations.

# limbeck_find_steps(<variable> <folder>): their names, without the folder, sorted; found anew as migrations are.
function(limbeck_find_steps variable folder)
  file(GLOB names CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*.step.cc")
  list(FILTER names EXCLUDE REGEX "^\\.")
  limbeck_check_file_names("${folder}" "${names}")
  set(${variable} "${names}" PARENT_SCOPE)
endfunction()

# limbeck_add_steps(<target> <name> <folder> <files> <stamps target>)
#
# Makes them sources of <target>, each compiled again when its content has changed, whatever the time stamp. The prefix keeps
# the steps of two tables in one program apart.
function(limbeck_add_steps target name folder files stamps)
  if(NOT files)
    return()
  endif()
  get_target_property(stamp_folder ${stamps} LIMBECK_STAMP_FOLDER)
  foreach(file IN LISTS files)
    target_sources(${target} PRIVATE "${folder}/${file}")
    set_property(SOURCE "${folder}/${file}" TARGET_DIRECTORY ${target} APPEND PROPERTY OBJECT_DEPENDS
      "${stamp_folder}/${file}.stamp" "${stamp_folder}/headers.stamp")
    # A batch would not know these dependencies.
    set_property(SOURCE "${folder}/${file}" TARGET_DIRECTORY ${target} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
  endforeach()
  set_property(TARGET ${target} APPEND PROPERTY COMPILE_DEFINITIONS LIMBECK_STEP_PREFIX=limbeck_step_${name}_)
  add_dependencies(${target} ${stamps})
endfunction()
