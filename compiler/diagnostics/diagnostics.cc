#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

namespace limbeck {
namespace {

std::string place(SourcePosition at) {
  std::string text = at.file;
  if (at.line > 0) text += ":" + std::to_string(at.line);
  if (!text.empty()) text += ": ";
  return text;
}

std::string format_diagnostic(const Diagnostic& diagnostic) {
  std::string text = place(diagnostic.at);
  text += diagnostic.severity == Severity::kError ? "error: " : "warning: ";
  text += diagnostic.message + " [" + diagnostic.code + "]\n";
  for (const DiagnosticNote& note : diagnostic.notes) text += place(note.at) + "note: " + note.message + "\n";
  return text;
}

bool stands_before(const Diagnostic* a, const Diagnostic* b) {
  const int files = std::strcmp(a->at.file, b->at.file);
  return files != 0 ? files < 0 : a->at.line < b->at.line;
}

}  // namespace

Diagnostic& DiagnosticSink::error(std::string_view code, SourcePosition at, std::string message) {
  ++errors_;
  return diagnostics_.emplace_back(Diagnostic{Severity::kError, std::string(code), at, std::move(message), {}});
}

Diagnostic& DiagnosticSink::warning(std::string_view code, SourcePosition at, std::string message) {
  return diagnostics_.emplace_back(Diagnostic{Severity::kWarning, std::string(code), at, std::move(message), {}});
}

void DiagnosticSink::add(const DiagnosticSink& other) {
  diagnostics_.insert(diagnostics_.end(), other.diagnostics_.begin(), other.diagnostics_.end());
  errors_ += other.errors_;
}

std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics) {
  std::vector<const Diagnostic*> sorted;
  sorted.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics) sorted.push_back(&diagnostic);
  std::stable_sort(sorted.begin(), sorted.end(), stands_before);

  std::string text;
  std::set<std::string> printed;
  for (const Diagnostic* diagnostic : sorted) {
    const auto [formatted, is_new] = printed.insert(format_diagnostic(*diagnostic));
    if (is_new) text += *formatted;
  }
  return text;
}

}  // namespace limbeck
