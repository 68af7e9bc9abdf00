// The files of a History, as the compiler takes them.
#ifndef LIMBECK_TESTS_HISTORY_H_
#define LIMBECK_TESTS_HISTORY_H_

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "limbeck/compiler_main.h"
#include "pipeline/compile.h"
#include "support/case.h"

namespace limbeck {

struct HistoryFiles {
  std::deque<std::string> names;
  std::deque<Migration> migrations;
  std::deque<int> lines;
  std::vector<MigrationFile> files;
  std::set<std::string> given;  // names of files that a golden does not show
  std::vector<StepFile> step_files;
  std::deque<Models> models;
  std::vector<ModelsFile> models_files;
  std::vector<std::string> renames;  // OLD:NEW
  std::vector<std::string> no_renames;
  std::vector<std::string> excluded_names;
  std::map<std::string, std::string> naming_convention;
  std::map<std::string, int> minimum_versions;
  bool allow_multiple_heads = false;
  std::string last_id;

  void add(std::string name, const Migration& migration, SourcePosition at);
};

}  // namespace limbeck

#endif  // LIMBECK_TESTS_HISTORY_H_
