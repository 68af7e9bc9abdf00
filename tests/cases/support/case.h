// What a golden case includes. A case says in the author's own language what happens; the .golden file beside it says
// what comes of it.
//
//   #include "support/case.h"
//
//   CASE(History& history) {
//     history.given([](Operations& op) { op.create_table("posts", {column("title", Text())}); });
//     history.add({.upgrade = [](Operations& op) { op.drop_column("posts", "title"); }});
//   }
//
// CMake passes the symbol, made of the folder and the file's name, as it does for LIMBECK_MIGRATION.
#ifndef LIMBECK_TESTS_CASE_H_
#define LIMBECK_TESTS_CASE_H_

#include <limbeck/models.h>

namespace limbeck {

struct HistoryFiles;

class History {
 public:
  using At = SourcePosition;

  History();
  ~History();
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  // The schema that the case begins with: a revision like others, which the golden does not show.
  void given(Author upgrade, At at = At::here());

  // A revision. It revises the one before unless it says otherwise; its id is 0001, 0002, ... unless it says otherwise.
  void add(const Migration& migration, At at = At::here());

  // A file of exactly that name, with exactly that migration.
  void file(const char* name, const Migration& migration, At at = At::here());

  // A file in which LIMBECK_MIGRATION is missing.
  void empty_file(const char* name);

  // The text of a .step.cc file of the application.
  void step_file(const char* name, const char* text);

  // A file of models; what leads from the history to all of them is in the section "autogenerate".
  void models(const Models& models, At at = At::here());
  // A file in which LIMBECK_MODELS is missing.
  void empty_models_file(const char* name);
  // --rename OLD:NEW, --no-rename OLD:NEW; EXCLUDE_NAME of add_migrations().
  void rename(const char* text);
  void no_rename(const char* text);
  void exclude_name(const char* pattern);

  // What add_migrations() says: NAMING_CONVENTION, one key of it; POSTGRESQL_MINIMUM and the like.
  void naming_convention(const char* key, const char* text);
  void minimum_version(const char* dialect, int version);
  void allow_multiple_heads();

  const HistoryFiles& files() const { return *files_; }

 private:
  HistoryFiles* files_;
};

}  // namespace limbeck

using namespace limbeck;  // NOLINT: as migrations do

#define CASE void LIMBECK_CASE_SYMBOL

#endif  // LIMBECK_TESTS_CASE_H_
