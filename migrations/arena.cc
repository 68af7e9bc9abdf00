#include "limbeck/arena.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace limbeck {
namespace {

constexpr std::size_t kBlockSize = 64 * 1024;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

constinit thread_local Arena* current_arena = nullptr;

}  // namespace

struct Arena::Block {
  Block* previous;
  std::size_t capacity;
};

static_assert(sizeof(void*) * 2 <= kAlignment);

Arena::~Arena() {
  while (last_ != nullptr) {
    Block* previous = last_->previous;
    ::operator delete(last_);
    last_ = previous;
  }
}

void* Arena::allocate(std::size_t size) {
  size = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (last_ == nullptr || last_->capacity - used_ < size) {
    const std::size_t capacity = size > kBlockSize ? size : kBlockSize;
    last_ = ::new (::operator new(kAlignment + capacity)) Block{last_, capacity};
    used_ = 0;
  }
  char* memory = reinterpret_cast<char*>(last_) + kAlignment + used_;
  used_ += size;
  return memory;
}

Arena& Arena::current() {
  if (current_arena != nullptr) return *current_arena;
  static Arena* const for_globals = new Arena;
  return *for_globals;
}

ArenaScope::ArenaScope(Arena& arena) : previous_(current_arena) { current_arena = &arena; }
ArenaScope::~ArenaScope() { current_arena = previous_; }

std::string_view copy_text(std::string_view text) {
  if (text.data() == nullptr) return {};
  char* copy = static_cast<char*>(Arena::current().allocate(text.size() + 1));
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return {copy, text.size()};
}

}  // namespace limbeck
