#include <algorithm>
#include <iterator>
#include <string>

#include "graph/checks.h"

namespace limbeck {
namespace {

constexpr std::size_t kLongestId = 32;  // characters: what the version table has room for
constexpr std::string_view kReserved[] = {"head", "heads", "base", "current"};

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

bool is_reserved(std::string_view name) {
  return std::find(std::begin(kReserved), std::end(kReserved), name) != std::end(kReserved);
}

// The first character that means something else on the command line, in words; empty where there is none.
std::string illegal_character(std::string_view name, std::string_view illegal) {
  for (char c : name) {
    if (c == ' ' || c == '\t' || c == '\n') return "white space";
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "a control character";
    if (illegal.find(c) != std::string_view::npos) return quoted(std::string_view(&c, 1));
  }
  return {};
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void check_id(const Revision& revision, DiagnosticSink& sink) {
  const std::string& id = revision.id;
  const std::string remedy = "; it comes from the file's name up to the first '_' or from .id";
  if (id.empty()) {
    sink.error("LBK103", revision.at, "the revision has an empty id" + remedy);
  } else if (const std::string what = illegal_character(id, "@-+:"); !what.empty()) {
    sink.error("LBK103", revision.at, "the revision id " + quoted(id) + " has " + what + " in it" + remedy);
  } else if (is_reserved(id)) {
    sink.error("LBK105", revision.at, "the revision id " + quoted(id) + " is a word of the command line" + remedy);
  }
  if (count_characters(id) > kLongestId)
    sink.error("LBK104", revision.at,
               "the revision id " + quoted(id) + " has " + std::to_string(count_characters(id)) +
                   " characters; the version table has room for " + std::to_string(kLongestId) + remedy);
}

// A label is written as label@head; a tag is a whole target, in which '-' may stand as in v2.0-rc1.
std::string why_illegal(std::string_view name, std::string_view illegal) {
  if (name.empty()) return "is empty";
  if (const std::string what = illegal_character(name, illegal); !what.empty()) return "has " + what + " in it";
  if (is_reserved(name)) return "is a word of the command line";
  const std::size_t dash = name.rfind('-');
  const bool looks_relative =
      dash != std::string_view::npos &&
      std::all_of(name.begin() + dash + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
  return looks_relative ? "ends like a number of steps" : "";
}

class NameChecks {
 public:
  NameChecks(const std::vector<Revision>& revisions, DiagnosticSink& sink) : revisions_(revisions), sink_(sink) {}

  RevisionNames run() {
    for (std::size_t i = 0; i < revisions_.size(); ++i) enter_id(i);
    for (std::size_t i = 0; i < revisions_.size(); ++i) {
      enter(revisions_[i].migration->branch_labels, "branch label", "@-+:", i, names_.labels);
      enter(revisions_[i].migration->tags, "tag", "@+:", i, names_.tags);
    }
    return std::move(names_);
  }

 private:
  void enter_id(std::size_t i) {
    const Revision& revision = revisions_[i];
    check_id(revision, sink_);
    const auto [place, is_new] = names_.ids.emplace(revision.id, i);
    if (is_new) return;
    names_.duplicates.insert(place->first);
    const Revision& other = revisions_[place->second];
    sink_
        .error("LBK102", revision.at,
               "the revision id " + quoted(revision.id) + " is taken by " + other.file->name +
                   "; give this file another one")
        .notes.push_back({other.at, "revision " + quoted(other.id) + " is here"});
  }

  void enter(const Names& names, const std::string& what, std::string_view illegal, std::size_t i,
             std::unordered_map<std::string_view, std::size_t>& map) {
    const SourcePosition at = place_of(names, revisions_[i]);
    for (std::string_view name : names) {
      if (const std::string why = why_illegal(name, illegal); !why.empty()) {
        sink_.error("LBK111", at, "the " + what + " " + quoted(name) + " " + why);
        continue;
      }
      if (!report_taken(name, what, i, at)) map.emplace(name, i);
    }
  }

  bool report_taken(std::string_view name, const std::string& what, std::size_t i, SourcePosition at) {
    const std::pair<const std::unordered_map<std::string_view, std::size_t>*, const char*> maps[] = {
        {&names_.ids, "a revision id"}, {&names_.labels, "a branch label"}, {&names_.tags, "a tag"}};
    for (const auto& [map, kind] : maps) {
      const auto place = map->find(name);
      if (place == map->end()) continue;
      const Revision& other = revisions_[place->second];
      Diagnostic& diagnostic = sink_.error("LBK112", at,
                                           "the " + what + " " + quoted(name) + " is " + kind +
                                               " already; ids, labels and "
                                               "tags are all targets");
      if (place->second != i) diagnostic.notes.push_back({other.at, "in revision " + quoted(other.id)});
      return true;
    }
    return false;
  }

  const std::vector<Revision>& revisions_;
  DiagnosticSink& sink_;
  RevisionNames names_;
};

}  // namespace

SourcePosition place_of(const Names& names, const Revision& revision) {
  return names.empty() || names.at().line == 0 ? revision.at : names.at();
}

RevisionNames check_names(const std::vector<Revision>& revisions, DiagnosticSink& sink) {
  return NameChecks(revisions, sink).run();
}

}  // namespace limbeck
