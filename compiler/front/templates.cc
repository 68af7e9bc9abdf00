#include "front/templates.h"

namespace limbeck {

std::vector<Template> read_templates() {
  std::vector<Template> templates;  // the files are sorted by template
  for (const TemplateFile& file : template_files()) {
    if (templates.empty() || templates.back().name != file.of) templates.push_back({std::string(file.of), {}, {}});
    if (file.path == "description") {
      templates.back().description = file.text.substr(0, file.text.find('\n'));
    } else {
      templates.back().files.push_back(file);
    }
  }
  return templates;
}

}  // namespace limbeck
