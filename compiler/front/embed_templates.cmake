# limbeck_embed_templates(<variable> <folder>)
#
# Writes a source that defines kTemplateFiles (templates.h): every file of <folder>/<template>/ as a raw string. A file called
# gitignore or clang-format becomes a hidden one; here it would act on Limbeck's own sources.
function(limbeck_embed_templates variable folder)
  file(GLOB_RECURSE paths RELATIVE "${folder}" CONFIGURE_DEPENDS "${folder}/*")
  set(entries "")
  foreach(path IN LISTS paths)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}/${path}")
    string(REGEX MATCH "^([^/]+)/(.+)$" matched "${path}")
    set(template "${CMAKE_MATCH_1}")
    string(REGEX REPLACE "^(gitignore|clang-format)$" ".\\1" name "${CMAKE_MATCH_2}")
    file(READ "${folder}/${path}" content)
    string(APPEND entries "    {\"${template}\", \"${name}\", R\"template(${content})template\"},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/template_files.cc")
  file(CONFIGURE OUTPUT "${source}" CONTENT [[
// Generated from templates/. Do not edit.
#include "front/templates.h"

namespace limbeck {

static constexpr TemplateFile kFiles[] = {
@entries@};

std::span<const TemplateFile> template_files() { return kFiles; }

}  // namespace limbeck
]] @ONLY)
  set(${variable} "${source}" PARENT_SCOPE)
endfunction()
