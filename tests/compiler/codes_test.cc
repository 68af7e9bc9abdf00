// Every code that the compiler reports is in docs/diagnostics.md and in a golden case, and the other way round.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

using Codes = std::set<std::string>;

void add_codes_of(const std::filesystem::path& path, Codes& codes) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const std::string content = text.str();
  static const std::regex code("LBK[0-9]{3}");
  for (auto match = std::sregex_iterator(content.begin(), content.end(), code); match != std::sregex_iterator();
       ++match)
    codes.insert(match->str());
}

Codes codes_below(const std::string& folder, const std::string& extension) {
  Codes codes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(LIMBECK_SOURCE_FOLDER) + folder))
    if (entry.path().extension() == extension) add_codes_of(entry.path(), codes);
  return codes;
}

TEST(CodesTest, EachIsDocumented) {
  Codes documented;
  add_codes_of(std::string(LIMBECK_SOURCE_FOLDER) + "/docs/diagnostics.md", documented);
  const Codes reported = codes_below("/compiler", ".cc");
  ASSERT_GT(reported.size(), 40U);
  EXPECT_EQ(reported, documented);
}

TEST(CodesTest, EachHasACase) {
  const Codes shown = codes_below("/tests/cases", ".golden");
  for (const std::string& code : codes_below("/compiler", ".cc")) EXPECT_THAT(shown, testing::Contains(code));
}

}  // namespace
