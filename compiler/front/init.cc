#include "front/init.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "diagnostics/diagnostics.h"
#include "front/refusal.h"
#include "front/templates.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

// Names that CMake keeps for targets of its own; and `limbeck`, which is a folder of the build tree.
constexpr std::string_view kReserved[] = {"all",        "ALL_BUILD",     "clean",
                                          "edit_cache", "help",          "install",
                                          "INSTALL",    "limbeck",       "list_install_components",
                                          "package",    "PACKAGE",       "package_source",
                                          "preinstall", "rebuild_cache", "RUN_TESTS",
                                          "test",       "ZERO_CHECK"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
bool is_reserved(std::string_view name) {
  return std::find(std::begin(kReserved), std::end(kReserved), name) != std::end(kReserved);
}

std::string app_name(const InitRequest& request, const fs::path& directory) {
  std::string name = request.app;
  if (name.empty()) {
    name = directory.filename().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !is_word(c); }, '_');
    if (name.empty() || !is_letter(name.front()) || is_reserved(name)) name = "app_" + name;
  } else if (!is_letter(name.front()) || !std::all_of(name.begin(), name.end(), is_word)) {
    throw Refusal(kFrontUsage,
                  fmt::format("'{}' is no name for a program; write letters, digits, '_' and '-', a letter "
                              "first",
                              name));
  } else if (is_reserved(name)) {
    throw Refusal(kFrontUsage, fmt::format("CMake has a target '{}' of its own; choose another --name", name));
  }
  return name;
}

const Template& find_template(const std::vector<Template>& templates, const std::string& name) {
  std::vector<std::string_view> names;
  std::string list;
  for (const Template& candidate : templates) {
    if (candidate.name == name) return candidate;
    names.push_back(candidate.name);
    list += (list.empty() ? "" : ", ") + candidate.name;
  }
  throw Refusal(kFrontUsage, fmt::format("no template '{}' (there are {}){}", name, list, did_you_mean(name, names)));
}

// A fresh clone of an empty repository is as good as empty.
void check_empty(const fs::path& directory) {
  std::error_code error;
  if (!fs::exists(directory, error)) return;
  if (!fs::is_directory(directory, error))
    throw Refusal(kFrontUsage,
                  fmt::format("'{}' is a file; name a directory that is new or empty", directory.string()));
  for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
    if (entry.path().filename() == ".git") continue;
    throw Refusal(kFrontUsage,
                  fmt::format("the directory '{}' is not empty; name one that is new or empty", directory.string()));
  }
  if (error) throw Refusal(kFrontFailed, fmt::format("cannot read '{}': {}", directory.string(), error.message()));
}

std::string fill_in(std::string_view text, const std::string& app) {
  std::string table = app + "_migrations";
  std::replace(table.begin(), table.end(), '-', '_');
  std::string filled(text);
  const auto replace = [&](std::string_view mark, const std::string& value) {
    for (std::size_t at = 0; (at = filled.find(mark, at)) != std::string::npos; at += value.size())
      filled.replace(at, mark.size(), value);
  };
  replace("@APP@", app);
  replace("@TABLE@", table);
  return filled;
}

// Takes back what it has made unless it is told to keep it.
class Scaffold {
 public:
  Scaffold() = default;
  Scaffold(const Scaffold&) = delete;
  Scaffold& operator=(const Scaffold&) = delete;
  ~Scaffold() {
    std::error_code ignored;
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
  }

  void make_directories(const fs::path& directory) {
    std::error_code error;
    if (directory.empty() || fs::is_directory(directory, error)) return;
    make_directories(directory.parent_path());
    if (!fs::create_directory(directory, error)) fail(directory, error);
    made_.push_back(directory);
  }

  void write(const fs::path& path, const std::string& text) {
    make_directories(path.parent_path());
    made_.push_back(path);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file) fail(path, std::error_code(errno, std::generic_category()));
  }

  void keep() { made_.clear(); }

 private:
  [[noreturn]] static void fail(const fs::path& path, std::error_code error) {
    throw Refusal(kFrontFailed,
                  fmt::format("cannot write '{}': {}; nothing was left behind", path.string(), error.message()));
  }

  std::vector<fs::path> made_;
};

}  // namespace

NewProject init_project(const InitRequest& request) {
  const std::vector<Template> templates = read_templates();
  const Template& chosen = find_template(templates, request.template_name);
  fs::path directory = fs::absolute(request.directory).lexically_normal();
  if (directory.filename().empty()) directory = directory.parent_path();
  check_empty(directory);
  NewProject project{app_name(request, directory), directory, {}};
  Scaffold scaffold;
  for (const TemplateFile& file : chosen.files) project.files.push_back(file.path);
  for (const TemplateFile& file : chosen.files) scaffold.write(directory / file.path, fill_in(file.text, project.app));
  // What is in no repository is not there after a clone: the folder has to hold a file.
  project.files.push_back("migrations/.gitkeep");
  scaffold.write(directory / project.files.back(), "");
  scaffold.keep();
  return project;
}

}  // namespace limbeck
