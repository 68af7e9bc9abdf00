#include "pipeline/branch_overlaps.h"

#include <algorithm>

namespace limbeck {
namespace {

enum class Order { kNoMatter, kMatters, kMattersUnlessSettled };

// Whether it matters which of the two comes first.
Order order_of(const Touch& a, const Touch& b) {
  const auto only = [&](unsigned how) { return (a.how & ~kTouchUses) == how && (b.how & ~kTouchUses) == how; };
  if (a.how == kTouchUses || b.how == kTouchUses)
    return ((a.how | b.how) & kTouchRemoves) != 0 ? Order::kMatters : Order::kNoMatter;
  const bool same = a.result == b.result;
  if (only(kTouchChanges)) return same ? Order::kNoMatter : Order::kMattersUnlessSettled;
  const bool lenient = a.is_lenient && b.is_lenient && same;
  return lenient && (only(kTouchAdds) || only(kTouchRemoves)) ? Order::kNoMatter : Order::kMatters;
}

std::string_view verb(unsigned how) {
  if ((how & kTouchRemoves) != 0) return (how & kTouchAdds) != 0 ? "replaces" : "drops";
  if ((how & kTouchAdds) != 0) return "creates";
  return (how & kTouchChanges) != 0 ? "changes" : "needs";
}

}  // namespace

void BranchOverlaps::add(std::size_t revision, const std::vector<Change>& changes, DiagnosticSink& sink) {
  if (ancestry_.is_linear()) return;
  Touches touches;
  for (const Change& change : changes) collect_touches(change, touches);
  for (auto& [piece, touch] : touches) {
    const Toucher toucher{revision, std::move(touch)};
    const bool is_use = toucher.touch.how == kTouchUses;
    for (const Toucher& other : writers_[piece]) compare(piece, other, toucher, sink);
    if ((toucher.touch.how & kTouchRemoves) != 0)
      for (const Toucher& other : users_[piece]) compare(piece, other, toucher, sink);
    (is_use ? users_ : writers_)[piece].push_back(toucher);
  }
}

void BranchOverlaps::compare(const std::string& piece, const Toucher& first, const Toucher& second,
                             DiagnosticSink& sink) {
  const Order order = order_of(first.touch, second.touch);
  if (order == Order::kNoMatter || ancestry_.is_ancestor(first.revision, second.revision)) return;
  if (order == Order::kMatters)
    report(first, second, sink);
  else
    disputes_.push_back({piece, first, second});
}

void BranchOverlaps::finish(DiagnosticSink& sink) {
  for (const Dispute& dispute : disputes_)
    if (!is_settled(dispute)) report(dispute.first, dispute.second, sink);
}

bool BranchOverlaps::is_settled(const Dispute& dispute) const {
  const std::vector<Toucher>& writers = writers_.at(dispute.piece);
  return std::any_of(writers.begin(), writers.end(), [&](const Toucher& writer) {
    return ancestry_.is_ancestor(dispute.first.revision, writer.revision) &&
           ancestry_.is_ancestor(dispute.second.revision, writer.revision);
  });
}

// One for each pair: a table that is dropped has many columns.
void BranchOverlaps::report(const Toucher& first, const Toucher& second, DiagnosticSink& sink) {
  if (!reported_.insert(std::minmax(first.revision, second.revision)).second) return;
  involved_.insert({first.revision, second.revision});
  const std::string& id = graph_.revisions[first.revision].id;
  const std::string& other = graph_.revisions[second.revision].id;
  const bool same_verb = verb(first.touch.how) == verb(second.touch.how);
  const std::string same_thing = same_verb ? " it, too" : " it";
  const bool may_be_settled = order_of(first.touch, second.touch) == Order::kMattersUnlessSettled;
  sink.error("LBK265", second.touch.at,
             "revision '" + other + "' " + std::string(verb(second.touch.how)) + ' ' + second.touch.words +
                 ", and revision '" + id + "' of another branch " + std::string(verb(first.touch.how)) +
                 (first.touch.words == second.touch.words ? same_thing : ' ' + first.touch.words) +
                 ": the result would depend on which runs first; let one revise or depend on the other" +
                 (may_be_settled ? ", or change it again where the branches have come together" : ""))
      .notes.push_back({first.touch.at, "here in revision '" + id + "'"});
}

}  // namespace limbeck
