// What is wrong with the author's migrations: collected, never thrown, printed as compilers print it:
//
//   1975ea83b712_create_users.cc:14: error: no table 'userz'; did you mean 'users'? [LBK201]
//   1975ea83b712_create_users.cc:9: note: ...
//
// No stage stops at its first mistake, so that one build shows all of them; later stages get what earlier ones could
// make sense of. Codes: LBK1xx graph, 2xx catalog, 3xx safety, 4xx dialect, 5xx raw SQL; a code never changes its
// meaning (docs/diagnostics.md lists them all).
#ifndef LIMBECK_COMPILER_DIAGNOSTICS_H_
#define LIMBECK_COMPILER_DIAGNOSTICS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "limbeck/source_position.h"

namespace limbeck {

enum class Severity { kError, kWarning };

struct DiagnosticNote {
  SourcePosition at;
  std::string message;
};

struct Diagnostic {
  Severity severity = Severity::kError;
  std::string code;  // "LBK201"
  SourcePosition at;
  std::string message;
  std::vector<DiagnosticNote> notes;
};

class DiagnosticSink {
 public:
  // The returned reference is valid until the next report; notes are added through it.
  Diagnostic& error(std::string_view code, SourcePosition at, std::string message);
  Diagnostic& warning(std::string_view code, SourcePosition at, std::string message);

  // Takes over everything that `other` has.
  void add(const DiagnosticSink& other);

  bool has_errors() const { return errors_ > 0; }
  std::size_t error_count() const { return errors_; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
};

// All diagnostics as text, in the order of files and lines, a repeated one once.
std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics);

// The nearest of `candidates` to `word` when it is near enough to be a slip of the pen, else empty.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// "; did you mean 'users'?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIAGNOSTICS_H_
