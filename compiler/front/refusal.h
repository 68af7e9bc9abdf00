// What ends `limbeck` early: one sentence for the user, and an exit code of design.md. Thrown, since nobody on the way
// up could do better than main().
#ifndef LIMBECK_FRONT_REFUSAL_H_
#define LIMBECK_FRONT_REFUSAL_H_

#include <stdexcept>
#include <string>

namespace limbeck {

inline constexpr int kFrontFailed = 1;
inline constexpr int kFrontUsage = 2;

class Refusal : public std::runtime_error {
 public:
  Refusal(int exit_code, const std::string& sentence) : std::runtime_error(sentence), exit_code_(exit_code) {}
  int exit_code() const { return exit_code_; }

 private:
  int exit_code_;
};

}  // namespace limbeck

#endif  // LIMBECK_FRONT_REFUSAL_H_
