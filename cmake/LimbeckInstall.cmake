# The package that find_package(Limbeck) finds: headers, archives, and add_migrations(). It can be moved as a whole.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Limbeck)

get_property(libraries GLOBAL PROPERTY LIMBECK_LIBRARIES)
foreach(library IN LISTS libraries)
  string(REGEX REPLACE "^limbeck_" "" name ${library})
  set_target_properties(${library} PROPERTIES EXPORT_NAME ${name})
  get_target_property(source_folder ${library} SOURCE_DIR)
  if(EXISTS "${source_folder}/include")
    list(APPEND header_folders "${source_folder}/include/")
  endif()
endforeach()
list(REMOVE_DUPLICATES header_folders)

install(TARGETS ${libraries} EXPORT LimbeckLibraries ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${header_folders} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT LimbeckLibraries NAMESPACE limbeck:: DESTINATION ${package_folder})

# The front door, which carries its templates, and what shells complete it by.
install(TARGETS limbeck RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set(completion ${CMAKE_CURRENT_BINARY_DIR}/compiler/front/limbeck)
install(FILES ${completion}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME limbeck)
install(FILES ${completion}.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _limbeck)
install(FILES ${completion}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

get_property(LIMBECK_ABSEIL_LIBRARIES GLOBAL PROPERTY LIMBECK_ABSEIL_LIBRARIES)
list(REMOVE_DUPLICATES LIMBECK_ABSEIL_LIBRARIES)
configure_package_config_file(cmake/LimbeckConfig.cmake.in LimbeckConfig.cmake INSTALL_DESTINATION ${package_folder}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(LimbeckConfigVersion.cmake COMPATIBILITY SameMinorVersion)
set(modules Abseil Arguments Dependencies Facts Files Models ModelsArguments Nearest Programs RenderingArguments RevisionArguments Stamps Steps Table Tool Unity)
list(TRANSFORM modules REPLACE "(.+)" "cmake/Limbeck\\1.cmake")
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/LimbeckConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/LimbeckConfigVersion.cmake
  cmake/Limbeck.cmake
  cmake/write_stamps.cmake
  ${modules}
  DESTINATION ${package_folder})
