#include "commands/completion.h"

#include <fmt/format.h>

#include <algorithm>

#include "emit/table_image.h"
#include "graph/graph.h"
#include "limbeck/revision_map.h"
#include "pipeline/describe.h"

namespace limbeck {
namespace {

struct Candidate {
  std::string text;
  std::string description;
};
using Candidates = std::vector<Candidate>;

void print(const Candidates& candidates, const std::string& before, const std::string& word) {
  for (const auto& [text, description] : candidates) {
    const std::string whole = before + text;
    if (whole.rfind(word, 0) != 0) continue;
    fmt::print("{}{}{}\n", whole, description.empty() ? "" : "\t", description);
  }
}

// What may stand for a revision, the newest first.
Candidates symbols(const ToolFacts& facts, bool after_label) {
  Candidates candidates = {{"head", "the newest revision"}, {"base", "before the first one"}};
  if (!after_label)
    candidates.insert(candidates.end(), {{"heads", "all newest revisions"}, {"current", "where the database is"}});
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(facts.files, {.allow_multiple_heads = true}, sink);
  if (!hangs_together(sink)) return candidates;
  const TableImage image(describe_graph(graph));
  const RevisionMap map(image.table());
  for (std::uint32_t revision = map.size(); revision-- > 0;) {
    const RevisionEntry& entry = map.entry(revision);
    const std::string message(map.message(revision));
    candidates.push_back({std::string(map.id(revision)), message});
    if (after_label) continue;
    const auto add = [&](IndexRange names, const char* kind) {
      for (std::uint32_t i = names.begin; i < names.begin + names.count; ++i)
        candidates.push_back({std::string(map.table().view(map.table().names[i])), kind + message});
    };
    add(entry.labels, "branch: ");
    add(entry.tags, "tag: ");
  }
  return candidates;
}

// `label@`, and the first half of a range, stay as they are.
void print_symbols(const ToolFacts& facts, const std::string& word, const std::string& option) {
  const std::size_t at = word.find_last_of("@:");
  const std::string kept = at == std::string::npos ? "" : word.substr(0, at + 1);
  print(symbols(facts, !kept.empty() && kept.back() == '@'), option + kept, option + word);
}

const CLI::App* find_command(const CLI::App& app, const std::string& name) {
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (command->get_name() == name) return command;
  return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_expected_max() > 0 && option.get_type_size_max() > 0; }

const CLI::Option* find_option(const CLI::App& command, const std::string& name) {
  for (const CLI::Option* option : command.get_options())
    if (name.size() > 1 && name[0] == '-' && option->check_name(name)) return option;
  return nullptr;
}

bool takes_revisions(const CLI::Option& option) {
  const std::vector<std::string>& names = option.get_lnames();
  const auto is = [&](const char* name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  return is("head") || is("depends-on") || is("rev-range");
}

bool is_positional(const CLI::Option& option) { return option.get_lnames().empty() && option.get_snames().empty(); }

Candidates commands_of(const CLI::App& app) {
  Candidates candidates;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (!command->get_group().empty()) candidates.push_back({command->get_name(), command->get_description()});
  return candidates;
}

Candidates options_of(const CLI::App& command) {
  Candidates candidates;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames())
      if (!option->get_group().empty()) candidates.push_back({"--" + name, option->get_description()});
  return candidates;
}

void print_values(const ToolFacts& facts, const CLI::Option& option, const std::string& word,
                  const std::string& before) {
  const bool is_format = option.check_name("--format");
  if (takes_revisions(option)) print_symbols(facts, word, before);
  if (is_format) print({{"text", ""}, {"json", ""}}, before, before + word);
}

void print_positionals(const ToolFacts& facts, const CLI::App& command, const std::string& word) {
  for (const CLI::Option* option : command.get_options()) {
    if (!is_positional(*option)) continue;
    if (option->get_name() == "shell") return print({{"bash", ""}, {"zsh", ""}, {"fish", ""}}, "", word);
    return print_symbols(facts, word, "");
  }
}

}  // namespace

int complete(const CLI::App& app, const ToolFacts& facts, const std::vector<std::string>& words) {
  const std::string word = words.empty() ? "" : words.back();
  const CLI::App* command = &app;
  const CLI::Option* awaiting = nullptr;  // an option whose value comes next
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (awaiting != nullptr) {
      awaiting = nullptr;
    } else if (const CLI::Option* option = find_option(*command, words[i])) {
      if (takes_value(*option)) awaiting = option;
    } else if (const CLI::App* found = command == &app ? find_command(app, words[i]) : nullptr) {
      command = found;
    }
  }
  const std::size_t equals = word.find('=');
  if (awaiting != nullptr) {
    print_values(facts, *awaiting, word, "");
  } else if (word.rfind("--", 0) == 0 && equals != std::string::npos) {
    if (const CLI::Option* option = find_option(*command, word.substr(0, equals)))
      print_values(facts, *option, word.substr(equals + 1), word.substr(0, equals + 1));
  } else if (word.rfind('-', 0) == 0) {
    print(options_of(*command), "", word);
  } else if (command == &app) {
    print(commands_of(app), "", word);
  } else {
    print_positionals(facts, *command, word);
  }
  return 0;
}

}  // namespace limbeck
