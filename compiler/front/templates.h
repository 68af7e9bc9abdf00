// The templates of `limbeck init`, which the program carries: templates/<name>/, embedded at build time.
#ifndef LIMBECK_FRONT_TEMPLATES_H_
#define LIMBECK_FRONT_TEMPLATES_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

struct TemplateFile {
  std::string_view of;    // the template's name
  std::string_view path;  // below the project's folder; "description" is the template's own line, no file of a project
  std::string_view text;  // @APP@ and @TABLE@ stand for names
};

// Generated: embed_templates.cmake.
std::span<const TemplateFile> template_files();

struct Template {
  std::string name;
  std::string description;
  std::vector<TemplateFile> files;
};

// By name.
std::vector<Template> read_templates();

}  // namespace limbeck

#endif  // LIMBECK_FRONT_TEMPLATES_H_
