#include "limbeck/recording.h"

#include <utility>

namespace limbeck {

std::vector<Operation> record(void (*author)(Operations&)) {
  Recording recording;
  if (author != nullptr) {
    Operations operations(recording);
    author(operations);
  }
  return std::move(recording.operations);
}

}  // namespace limbeck
