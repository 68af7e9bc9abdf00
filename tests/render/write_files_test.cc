#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "emit/emit.h"
#include "support/temp_directory.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class WriteFilesTest : public testing::Test {
 protected:
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(directory_.path())) result.push_back(entry.path().filename());
    return result;
  }
  ino_t inode(const std::string& name) const {
    struct stat status = {};
    EXPECT_EQ(stat((directory_.path() / name).c_str(), &status), 0);
    return status.st_ino;
  }
  std::string read(const std::string& name) const { return test::read_file(directory_.path() / name); }

  test::TempDirectory directory_{"write_files"};
};

TEST_F(WriteFilesTest, MakesTheFolder) {
  EXPECT_EQ(write_files({{"x.sql", "a\n"}}, directory_.path() / "new" / "folder"), "");
  EXPECT_EQ(read("new/folder/x.sql"), "a\n");
}

TEST_F(WriteFilesTest, LeavesAloneWhatIsTheSameUnlessItIsAlwaysWritten) {
  const std::vector<GeneratedFile> files = {{"x.cc", "a", true}, {"x.sql", "b", false}};
  ASSERT_EQ(write_files(files, directory_.path()), "");
  test::write_file(directory_.path() / "holder", "");  // keeps the freed inode from being used at once
  const ino_t table = inode("x.cc");
  const ino_t text = inode("x.sql");
  ASSERT_EQ(write_files(files, directory_.path()), "");
  EXPECT_NE(inode("x.cc"), table);
  EXPECT_EQ(inode("x.sql"), text);
}

TEST_F(WriteFilesTest, ReplacesWhatIsDifferent) {
  ASSERT_EQ(write_files({{"x.sql", "abc"}}, directory_.path()), "");
  ASSERT_EQ(write_files({{"x.sql", "abd"}}, directory_.path()), "");
  EXPECT_EQ(read("x.sql"), "abd");
  EXPECT_THAT(names(), UnorderedElementsAre("x.sql"));
}

TEST_F(WriteFilesTest, WritesNothingWhenOneCannotBeWritten) {
  const std::string error = write_files({{"x.cc", "a", true}, {"no/such/folder.sql", "b"}}, directory_.path());
  EXPECT_THAT(error, HasSubstr("folder.sql"));
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(WriteFilesTest, SaysWhenTheFolderIsAFile) {
  test::write_file(directory_.path() / "file", "");
  EXPECT_THAT(write_files({{"x.cc", "a"}}, directory_.path() / "file"), HasSubstr("file"));
}

}  // namespace
}  // namespace limbeck
