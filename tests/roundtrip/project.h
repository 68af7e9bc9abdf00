// A project such as a reader of docs/adoption.md has: one program, no migrations yet. It is built for real, against
// this build tree.
//
//   Project project(folder, "postgresql");
//   project.adopt(url);              // limbeck's own `revision --from-database`, then the build
//   project.migrate(empty_url);      // app --migrate=head
//
// Threading: none.
#ifndef LIMBECK_TESTS_ROUNDTRIP_PROJECT_H_
#define LIMBECK_TESTS_ROUNDTRIP_PROJECT_H_

#include <filesystem>
#include <string>

namespace limbeck::test {

class Project {
 public:
  // Configured, and its tool built. Throws std::runtime_error, as all of it does, with what the failing program said.
  Project(std::filesystem::path folder, const std::string& dialect);

  // Begins anew: no migrations, no models.
  void clear();

  // Writes the migration of that database's schema and builds the program. Returns what the tool said of it.
  std::string adopt(const std::string& url);

  // Brings an empty database to the head revision.
  void migrate(const std::string& url);

  // What the models say otherwise than the migration, as `check` prints it; empty: nothing.
  std::string models_difference();

  // Puts that database under control at the head revision. Returns what `check` then finds in it that the migrations
  // do not make, or lacks of what they do; empty: nothing.
  std::string drift(const std::string& url);

 private:
  void build(const std::string& target);
  std::string tool() const;

  const std::filesystem::path folder_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_ROUNDTRIP_PROJECT_H_
