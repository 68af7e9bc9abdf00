// Objects that a program hands to its data steps and callbacks, found again by their type.
//
//   Mailer mailer = ...;
//   options.step_arguments.give(mailer);
//
//   LIMBECK_STEP(invite_everyone, limbeck::Session& db) {
//     Mailer& mailer = db.argument<Mailer>();
//     ...
//   }
//
// One object of each type; what is given last counts. A const object is asked for as argument<const Mailer>(). The
// objects stay the program's, which keeps them as long as the run lasts.
//
// Threading: a value; the objects are used on the thread that migrates.
#ifndef LIMBECK_STEP_ARGUMENTS_H_
#define LIMBECK_STEP_ARGUMENTS_H_

#include <map>
#include <string_view>
#include <type_traits>

namespace limbeck {

class StepArguments {
 public:
  template <class T>
  StepArguments& give(T& object) {
    using Plain = std::remove_cv_t<T>;
    objects_[&key_<Plain>] = {const_cast<Plain*>(&object), std::is_const_v<T>};
    return *this;
  }

  // Null when none was given, or a const one where T is not.
  template <class T>
  T* find() const {
    const auto found = objects_.find(&key_<std::remove_cv_t<T>>);
    if (found == objects_.end() || (found->second.is_const && !std::is_const_v<T>)) return nullptr;
    return static_cast<T*>(found->second.address);
  }

  // "blog::Mailer", for messages.
  template <class T>
  static constexpr std::string_view name_of() {
    std::string_view text = __PRETTY_FUNCTION__;  // "... [with T = blog::Mailer; ...]", "... [T = blog::Mailer]"
    text.remove_prefix(text.find("T = ") + 4);
    return text.substr(0, text.find_first_of(";]"));
  }

 private:
  struct Object {
    void* address;
    bool is_const;
  };

  // Its address stands for the type, also where there is no typeid.
  template <class T>
  static inline char key_{};

  std::map<const void*, Object> objects_;
};

}  // namespace limbeck

#endif  // LIMBECK_STEP_ARGUMENTS_H_
