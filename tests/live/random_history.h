// A history that nobody would write by hand, for Alembic and for us: the same ids, parents, labels and dependencies,
// and in each revision a table of its own.
//
//   std::mt19937 random(seed);
//   const RandomHistory history(random);
//   AlembicProject alembic(history.scripts(), url);
//   migrate(history.table(), url, ...);
//
// Threading: constant once it is made.
#ifndef LIMBECK_TESTS_LIVE_RANDOM_HISTORY_H_
#define LIMBECK_TESTS_LIVE_RANDOM_HISTORY_H_

#include <deque>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "emit/table_image.h"
#include "limbeck/compiler_main.h"
#include "limbeck/migration.h"
#include "pipeline/artifact.h"

namespace limbeck::test {

struct RandomRevision {
  std::string id;
  std::vector<std::string> parents = {}, dependencies = {}, labels = {};
};

class RandomHistory {
 public:
  explicit RandomHistory(std::mt19937& random);
  RandomHistory(const RandomHistory&) = delete;
  RandomHistory& operator=(const RandomHistory&) = delete;

  const std::vector<RandomRevision>& revisions() const { return revisions_; }

  // Why Debian's Alembic cannot be asked about it; empty where it can.
  std::string exclusion() const;

  // What Alembic is given, by file name.
  std::map<std::string, std::string> scripts() const;
  // What our compiler made of the same; REQUIRES: exclusion() is empty.
  const RevisionTable& table() const { return image_->table(); }

  // For messages.
  std::string text() const;

 private:
  void add(std::mt19937& random);
  void compile_it();
  std::set<std::size_t> ancestors(std::size_t revision) const;  // over parents and dependencies, itself included
  std::size_t index_of(const std::string& id_or_label) const;
  const char* keep(const std::string& text) { return texts_.emplace_back(text).c_str(); }
  Names keep(const std::vector<std::string>& names);

  std::vector<RandomRevision> revisions_;
  std::deque<std::string> texts_;
  std::deque<Migration> migrations_;
  std::vector<MigrationFile> files_;
  std::unique_ptr<TableImage> image_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_LIVE_RANDOM_HISTORY_H_
