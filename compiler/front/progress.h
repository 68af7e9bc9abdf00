// One line on the terminal that says what a long command is at; nothing where stderr is no terminal, or it is quick.
#ifndef LIMBECK_FRONT_PROGRESS_H_
#define LIMBECK_FRONT_PROGRESS_H_

#include <chrono>
#include <string>

namespace limbeck {

class Progress {
 public:
  explicit Progress(std::string title);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  // takes the line away

  // Shows the last whole line of `output`, the command's so far.
  void show(const std::string& output);

 private:
  const std::string title_;
  const bool on_terminal_;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::string shown_;
};

}  // namespace limbeck

#endif  // LIMBECK_FRONT_PROGRESS_H_
