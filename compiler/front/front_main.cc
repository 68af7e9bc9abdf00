// `limbeck`: scaffolds a project; and otherwise finds where the project is built, builds its <app>_migrate, and becomes
// that.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "commands/completion_script.h"
#include "front/build.h"
#include "front/build_tree.h"
#include "front/child.h"
#include "front/init.h"
#include "front/refusal.h"
#include "front/templates.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

struct FrontOptions {
  std::string build_dir;
  std::string app;
  std::string configuration;
  bool verbose = false;
};

constexpr const char* kProjectCommands =
    R"(Commands of the project, which <app>_migrate carries out (`limbeck COMMAND --help` says more):
  revision, merge, edit                       new migrations, and the files of those there are
  upgrade, downgrade, stamp, ensure_version   move the database
  current, heads, branches, history, show     say where the database is, and how the revisions hang together

The build tree is --build-dir, $LIMBECK_BUILD_DIR, or the nearest of ./build, build/*, the presets' and so on upward.)";

void print_json(const nlohmann::ordered_json& json) {
  fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

void print_new_project(const NewProject& project, const std::string& shown_directory, const std::string& format) {
  if (format == "json") {
    nlohmann::ordered_json files = nlohmann::json::array();
    for (const fs::path& file : project.files) files.push_back(file.string());
    print_json({{"app", project.app}, {"directory", project.directory.string()}, {"files", files}});
    return;
  }
  for (const fs::path& file : project.files)
    fmt::print("Generating {} ...  done\n", (project.directory / file).string());
  const bool is_here = fs::path(shown_directory).lexically_normal() == ".";
  const bool has_models = std::find(project.files.begin(), project.files.end(), "models.cc") != project.files.end();
  fmt::print("\nNext:\n  {}limbeck revision {}-m \"create users\"\n", is_here ? "" : "cd " + shown_directory + "\n  ",
             has_models ? "--autogenerate " : "");
}

void print_templates(const std::string& format) {
  nlohmann::ordered_json list = nlohmann::json::array();
  if (format != "json") fmt::print("Available templates:\n\n");
  for (const Template& entry : read_templates()) {
    list.push_back({{"name", entry.name}, {"description", entry.description}});
    if (format != "json") fmt::print("{} - {}\n", entry.name, entry.description);
  }
  if (format == "json") {
    print_json(list);
  } else {
    fmt::print("\nTemplates are used via the 'init' command, e.g.:\n\n  limbeck init --template app ./blog\n");
  }
}

fs::path here() {
  std::error_code error;
  const fs::path path = fs::current_path(error);
  if (error) throw Refusal(kFrontFailed, "the current directory is gone");
  return path;
}

std::string named_build_dir(const FrontOptions& options) {
  const char* from_environment = std::getenv("LIMBECK_BUILD_DIR");
  if (!options.build_dir.empty() || from_environment == nullptr) return options.build_dir;
  return from_environment;
}

bool has_program(const BuildTree& tree, const std::string& app) {
  return std::any_of(tree.programs.begin(), tree.programs.end(),
                     [&](const Program& program) { return app.empty() || program.target == app; });
}

[[noreturn]] void pass_on(const FrontOptions& options, const std::vector<std::string>& arguments) {
  BuildTree tree = find_build_tree(here(), named_build_dir(options));
  if (options.verbose) fmt::print(stderr, "build tree: {}\n", tree.folder.string());
  // The program may be newer than the last time that CMake ran.
  if (!has_program(tree, options.app)) tree = configure(tree, options.verbose);
  const Program program = choose_program(tree.programs, options.app, here(), tree.project);
  const ProgramExecutable& executable = choose_executable(program, options.configuration);
  build(tree, program, executable.configuration, options.verbose);
  become(executable.path, arguments);
}

// How many of `words` are options in front of the command, with their values.
std::size_t count_front_words(const std::vector<std::string>& words) {
  std::size_t count = 0;
  while (count < words.size()) {
    const std::string& word = words[count];
    const auto begins = [&](const char* text) { return word.rfind(text, 0) == 0; };
    if (word == "-B" || word == "--build-dir" || word == "--app" || word == "--config") {
      count += 2;
    } else if (begins("-B") || begins("--build-dir=") || begins("--app=") || begins("--config=") || word == "-v" ||
               word == "--verbose" || word == "-h" || word == "--help" || word == "--version") {
      count += 1;
    } else {
      break;
    }
  }
  return std::min(count, words.size());
}

void add_front_options(CLI::App& app, FrontOptions& options) {
  app.add_option("-B,--build-dir", options.build_dir, "the build tree of the project");
  app.add_option("--app", options.app, "which program, where several have migrations");
  app.add_option("--config", options.configuration, "which configuration, where the build tree has several");
  app.add_flag("-v,--verbose", options.verbose, "show what CMake and the build say");
}

// Completion must be quick and cannot fail: it asks the tool that is there, and says nothing where there is none.
int complete(std::vector<std::string> words) {
  FrontOptions options;
  const std::size_t front = count_front_words({words.begin(), words.end() - (words.empty() ? 0 : 1)});
  CLI::App app;
  add_front_options(app, options);
  try {
    app.parse(std::vector<std::string>(words.rend() - static_cast<std::ptrdiff_t>(front),
                                       words.rend()));  // CLI11 wants them reversed
  } catch (const CLI::ParseError&) {
    return 0;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(front));
  if (words.size() <= 1) {
    const std::string typed = words.empty() ? "" : words.front();
    for (const std::string& word : std::vector<std::string>{"init", "list_templates", "completion", "--build-dir",
                                                            "--app", "--config", "--verbose"})
      if (word.rfind(typed, 0) == 0 && (word.front() == '-') == (typed.rfind('-', 0) == 0)) fmt::print("{}\n", word);
  }
  try {
    const BuildTree tree = find_build_tree(here(), named_build_dir(options));
    const Program program = choose_program(tree.programs, options.app, here(), tree.project);
    std::vector<std::string> arguments = {"__complete"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    become(choose_executable(program, options.configuration).path, arguments);
  } catch (const Refusal&) {
    return 0;
  }
}

int run_front(int argc, char** argv) {
  CLI::App app("limbeck: database migrations that are compiled into your program", "limbeck");
  app.footer(kProjectCommands);
  app.set_version_flag("--version", std::string("limbeck " LIMBECK_VERSION));
  FrontOptions options;
  add_front_options(app, options);

  std::string format = "text";
  const auto add_format = [&](CLI::App& command) {
    command.add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
  };
  InitRequest request;
  std::string directory = ".";
  CLI::App& init = *app.add_subcommand("init", "make a project that configures, builds and runs at once");
  init.add_option("DIRECTORY", directory, "new or empty; default: this one");
  init.add_option("-t,--template", request.template_name, "see list_templates")->capture_default_str();
  init.add_option("--name", request.app, "what the program is called; default: as the directory");
  add_format(init);
  CLI::App& list_templates = *app.add_subcommand("list_templates", "list the templates of init");
  add_format(list_templates);
  std::string shell;
  CLI::App& completion = *app.add_subcommand("completion", "print the completion script of a shell");
  completion.add_option("SHELL", shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));

  std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() && words.front() == "__complete") return complete({words.begin() + 1, words.end()});
  // What is no command of ours is the tool's, with all that follows.
  std::vector<std::string> passed_on;
  const auto command = words.begin() + static_cast<std::ptrdiff_t>(count_front_words(words));
  const CLI::App* own[] = {&init, &list_templates, &completion};
  const auto is_meant = [&](const CLI::App* one) { return one->get_name() == *command; };
  if (command != words.end() && std::none_of(std::begin(own), std::end(own), is_meant)) {
    passed_on.assign(command, words.end());
    words.erase(command, words.end());
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 wants them reversed
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kFrontUsage;
  }
  if (init) {
    request.directory = directory;
    print_new_project(init_project(request), directory, format);
  } else if (list_templates) {
    print_templates(format);
  } else if (completion) {
    std::fputs(completion_script(shell, "limbeck").c_str(), stdout);
  } else if (!passed_on.empty()) {
    pass_on(options, passed_on);
  } else {
    std::fputs(app.help().c_str(), stderr);
    return kFrontUsage;
  }
  return 0;
}

}  // namespace
}  // namespace limbeck

int main(int argc, char** argv) {
  try {
    return limbeck::run_front(argc, argv);
  } catch (const limbeck::Refusal& refusal) {
    fmt::print(stderr, "error: {}\n", refusal.what());
    return refusal.exit_code();
  }
}
