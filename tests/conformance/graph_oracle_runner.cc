#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "answers.h"
#include "fmt/format.h"
#include "run_files.h"

namespace limbeck::conformance {
namespace {

constexpr std::string_view kUsage =
    "usage: graph_oracle_runner FILE/graph_oracle.json...\n"
    "\n"
    "Compares the lists and the plans of real projects with Alembic's. The revisions come from graph.json beside each\n"
    "file. Each difference is printed; the last line counts lists and plans.\n"
    "Exit status: 0 when all are equal, 1 when not, 2 for files that cannot be read.\n";

using Ids = std::vector<std::string>;

Json read(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return Json::parse(file);
}

Json list_of(const Json& value) {
  if (value.is_null()) return Json::array();
  return value.is_array() ? value : Json::array({value});
}

// A label that is an expression of the project's own code is called as the oracle calls it.
Json labels_of(const Json& revision, const Json& oracle) {
  Json labels = Json::array();
  for (const Json& label : list_of(revision.at("branch_labels"))) {
    if (label.is_string()) {
      labels.push_back(label);
    } else {
      for (const Json& name : oracle.at("effective_labels").at(revision.at("revision").get<std::string>()))
        labels.push_back(name);
    }
  }
  return labels;
}

Json graph_of(const Json& revisions, const Json& oracle) {
  Json graph = Json::array();
  for (const Json& revision : revisions) {
    graph.push_back({{"rev", revision.at("revision")},
                     {"down", list_of(revision.at("down_revision"))},
                     {"depends_on", list_of(revision.at("depends_on"))},
                     {"labels", labels_of(revision, oracle)}});
  }
  return graph;
}

// The middle of a long list may be left out: "..." or "... 12".
Json::const_iterator gap_in(const Json& list) {
  return std::find_if(list.begin(), list.end(), [](const Json& element) {
    return element.is_string() && element.get<std::string>().substr(0, 3) == "...";
  });
}

bool agrees(const Json& expected, const Json& got) {
  const auto gap = gap_in(expected);
  if (gap == expected.end()) return expected == got;
  const std::ptrdiff_t before = gap - expected.begin(), after = expected.end() - gap - 1;
  if (static_cast<std::ptrdiff_t>(got.size()) < before + after) return false;
  return std::equal(expected.begin(), gap, got.begin()) && std::equal(gap + 1, expected.end(), got.end() - after);
}

Json sorted(Json list) {
  std::sort(list.begin(), list.end());
  return list;
}

// What a plan does to the version table, in the oracle's form. Alembic leaves it to hashing which row of several is
// updated; so the statements of a merge, or of its undoing, are a set: rows gone, rows new.
struct Statement {
  Json text;
  bool any_split;
};

std::vector<Statement> statements_of(const Json& steps) {
  std::vector<Statement> statements;
  for (const Json& step : steps) {
    const Json& rows = step.at("rows");
    const bool any_split = rows.at("delete").size() + rows.at("insert").size() + rows.at("update").size() > 1;
    for (const Json& row : rows.at("delete")) statements.push_back({Json::array({"delete", row}), any_split});
    for (const Json& row : rows.at("insert")) statements.push_back({Json::array({"insert", row}), any_split});
    for (const Json& row : rows.at("update"))
      statements.push_back({Json::array({"update", row.at(0), row.at(1)}), any_split});
  }
  return statements;
}

bool statement_agrees(const Json& expected, const Statement& got) {
  return expected == got.text || (got.any_split && expected.at(0) == got.text.at(0));
}

bool statements_agree(const Json& expected, const std::vector<Statement>& got) {
  const auto gap = gap_in(expected);
  const std::ptrdiff_t before = gap - expected.begin();
  const std::ptrdiff_t after = gap == expected.end() ? 0 : expected.end() - gap - 1;
  const auto size = static_cast<std::ptrdiff_t>(got.size());
  if (gap == expected.end() ? size != before : size < before + after) return false;
  return std::equal(expected.begin(), gap, got.begin(), statement_agrees) &&
         (after == 0 || std::equal(gap + 1, expected.end(), got.end() - after, statement_agrees));
}

std::string_view kind_of(std::string_view error) {
  constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"AssertionError", "relative_out_of_range"},
      {"Relative revision", "relative_out_of_range"},
      {"Walked too far", "relative_out_of_range"},
      {"Ambiguous walk", "ambiguous_walk"},
      {"Multiple head", "multiple_heads"},
      {"Can't locate revision", "unknown_revision"},
      {"Ambiguous upgrade", "ambiguous_relative"},
      {"is not a valid downgrade target", "range_not_ancestor"},
      {"overlaps with other", "overlapping_revisions"},
  };
  for (const auto& [text, kind] : kKinds) {
    if (error.find(text) != std::string_view::npos) return kind;
  }
  return "an error of a kind that this runner does not know";
}

class Runner {
 public:
  void run(const std::filesystem::path& path) {
    const Json oracle = read(path);
    graph_ = graph_of(read(path.parent_path() / "graph.json"), oracle);
    name_ = path.parent_path().filename().string();
    judge_lists(oracle);
    for (const Json& plan : oracle.at("plans")) judge_plan(plan);
  }

  int report() const {
    fmt::print("{} refused on purpose\n{} passed, {} failed\n", refused_, passed_, failed_);
    return failed_ == 0 ? 0 : 1;
  }

 private:
  void judge_lists(const Json& oracle) {
    const Json got = answer_to({{"kind", "graph"}, {"graph", graph_}});
    const auto compare = [&](const char* key, const char* ours) {
      check(key, sorted(oracle.at(key)) == sorted(got.at(ours)), oracle.at(key), got.at(ours));
    };
    compare("heads", "heads");
    compare("real_heads", "effective_heads");
    compare("bases", "bases");
    compare("branch_points", "branch_points");
    compare("merge_points", "merge_points");
    Json labels = Json::object();
    for (const auto& [id, revision] : got.at("revs").items()) {
      if (!revision.at("labels").empty()) labels[id] = revision.at("labels");
    }
    check("effective_labels", labels == oracle.at("effective_labels"), oracle.at("effective_labels"), labels);
    const Json& history = got.at("history").at("revs");
    check("walk_head_to_base", agrees(oracle.at("walk_head_to_base"), history), oracle.at("walk_head_to_base"),
          history);
    compare_order(oracle, "upgrade_heads_order", "upgrade", "heads", Json::array());
    compare_order(oracle, "downgrade_base_order", "downgrade", "base", oracle.at("real_heads"));
  }

  void compare_order(const Json& oracle, const char* key, const char* command, const char* target, const Json& rows) {
    const Json got = plan(command, target, rows);
    const Json steps = revisions_of(got);
    check(key, agrees(oracle.at(key), steps), oracle.at(key), got.contains("steps") ? steps : got);
  }

  Json plan(const Json& command, const Json& target, const Json& rows) const {
    return answer_to(
        {{"kind", "migrate"}, {"graph", graph_}, {"command", command}, {"target", target}, {"current", sorted(rows)}});
  }

  static Json revisions_of(const Json& answer) {
    Json revisions = Json::array();
    if (!answer.contains("steps")) return revisions;
    for (const Json& step : answer.at("steps")) revisions.push_back(step.at("rev"));
    return revisions;
  }

  void judge_plan(const Json& expected) {
    const Json got = plan(expected.at("kind"), expected.at("target"), expected.at("current"));
    const std::string what = fmt::format("{} {} from {}", expected.at("kind").get<std::string>(),
                                         expected.at("target").dump(), expected.at("current").dump());
    const std::string error = got.value("error_kind", "no error");
    if (expected.contains("error")) {
      const std::string_view kind = kind_of(expected.at("error").get<std::string>());
      // Alembic has one message for both.
      const bool same = error == kind || (kind == "unknown_revision" && error == "ambiguous_prefix");
      check(what, same, expected.at("error"), got);
      return;
    }
    if (error == "ambiguous_relative" && expected.at("current").size() > 1) {
      ++refused_;
      fmt::print("{}: {}: Alembic takes the first row; we ask which\n", name_, what);
      return;
    }
    if (!got.contains("steps")) {
      check(what, false, expected.at("steps"), got);
      return;
    }
    const bool same = agrees(expected.at("steps"), revisions_of(got)) &&
                      expected.at("count") == got.at("steps").size() &&
                      sorted(expected.at("heads_after")) == got.at("rows") &&
                      statements_agree(expected.at("version_table_ops"), statements_of(got.at("steps")));
    check(what, same, expected, got);
  }

  void check(std::string_view what, bool same, const Json& expected, const Json& got) {
    ++(same ? passed_ : failed_);
    if (!same) fmt::print("{}: {}: expected {}, got {}\n", name_, what, expected.dump(), got.dump());
  }

  Json graph_;
  std::string name_;
  int passed_ = 0, failed_ = 0, refused_ = 0;
};

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h") {
    (arguments.empty() ? std::cerr : std::cout) << kUsage;
    return arguments.empty() ? 2 : 0;
  }
  Runner runner;
  return run_files(runner, arguments);
}

}  // namespace
}  // namespace limbeck::conformance

int main(int argc, char** argv) { return limbeck::conformance::run({argv + 1, argv + argc}); }
