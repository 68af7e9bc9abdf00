// A project of Alembic's own, run with the real Alembic.
//
//   AlembicProject alembic({{"1975ea83b712_create_users.py", script}, ...}, url);
//   alembic.run({"upgrade", "head"});
//   EXPECT_THAT(alembic.run({"current"}), HasSubstr("1975ea83b712 (head)"));
//
// URLs are SQLAlchemy's; "postgresql://" means psycopg2 there.
//
// Threading: none needed; one object belongs to one thread.
#ifndef LIMBECK_TESTS_SUPPORT_ALEMBIC_PROJECT_H_
#define LIMBECK_TESTS_SUPPORT_ALEMBIC_PROJECT_H_

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/command.h"
#include "support/temp_directory.h"

namespace limbeck::test {

class AlembicProject {
 public:
  // `scripts`: text by file name.
  AlembicProject(const std::map<std::string, std::string>& scripts, std::string url, std::string_view options = "");
  // The scripts are the .py files of a folder. `options`: further arguments of context.configure(), as Python has them.
  AlembicProject(const std::filesystem::path& scripts, std::string url, std::string_view options = "");

  // Standard output of `alembic ARGUMENTS`. Throws std::runtime_error with all output when it fails, or when Alembic is
  // not installed.
  std::string run(const std::vector<std::string>& arguments) const;
  CommandResult try_run(const std::vector<std::string>& arguments) const;

  const std::filesystem::path& directory() const { return directory_.path(); }
  const std::string& url() const { return url_; }

  // The interpreter that has Alembic: Debian's own first, since another python3 may stand before it in $PATH. Throws
  // std::runtime_error where there is none.
  static const std::string& python();

 private:
  TempDirectory directory_;
  std::string url_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_ALEMBIC_PROJECT_H_
