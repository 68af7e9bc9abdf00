// `limbeck init`: a project that configures, builds and runs at once.
#ifndef LIMBECK_FRONT_INIT_H_
#define LIMBECK_FRONT_INIT_H_

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck {

struct InitRequest {
  std::filesystem::path directory = ".";
  std::string template_name = "app";
  std::string app;  // the target's name; empty: the directory's
};

struct NewProject {
  std::string app;
  std::filesystem::path directory;           // absolute
  std::vector<std::filesystem::path> files;  // that were written, relative to it
};

// All files or none. Throws Refusal: the directory is not empty, no such template, a name that no target can have.
NewProject init_project(const InitRequest& request);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_INIT_H_
