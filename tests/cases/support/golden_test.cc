// Runs every case of the folders beside this one and compares what comes of it with its golden.
//
// LIMBECK_UPDATE_GOLDEN=1 in the environment rewrites the sections that a golden has; review reads the diff. A section
// that is absent is not compared, an empty one must be empty.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/case_list.h"
#include "support/outcome.h"
#include "support/txtar.h"

namespace limbeck {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> dialects_of(const Txtar& golden) {
  std::vector<std::string> dialects;
  for (const TxtarSection& section : golden.sections) {
    const std::string dialect = dialect_of_section(section.name);
    if (!dialect.empty() && std::find(dialects.begin(), dialects.end(), dialect) == dialects.end())
      dialects.push_back(dialect);
  }
  return dialects;
}

class Golden : public testing::TestWithParam<Case> {};

TEST_P(Golden, Matches) {
  const std::string path = std::string(LIMBECK_CASES_FOLDER) + "/" + GetParam().name + ".golden";
  const std::string text = read_file(path);
  Txtar golden = parse_txtar(text);
  ASSERT_GT(golden.comment.size(), 1U) << path << " must begin with a line that states the behaviour";
  ASSERT_FALSE(golden.sections.empty()) << path << " compares nothing";

  History history;
  GetParam().run(history);
  const std::map<std::string, std::string> outcome = outcome_of(history, dialects_of(golden));
  const bool is_update = std::getenv("LIMBECK_UPDATE_GOLDEN") != nullptr;
  for (TxtarSection& section : golden.sections) {
    const auto actual = outcome.find(section.name);
    ASSERT_NE(actual, outcome.end()) << path << " has a section '" << section.name << "' that nothing fills";
    if (is_update)
      section.text = actual->second;
    else
      EXPECT_EQ(section.text, actual->second) << path << ": section '" << section.name << "'";
  }
  if (is_update && format_txtar(golden) != text) std::ofstream(path, std::ios::binary) << format_txtar(golden);
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Golden, testing::ValuesIn(all_cases()), test_name);

}  // namespace
}  // namespace limbeck
