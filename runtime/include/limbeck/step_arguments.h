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
#include <type_traits>
#include <typeindex>

namespace limbeck {

class StepArguments {
 public:
  template <class T>
  StepArguments& give(T& object) {
    void* const address = const_cast<std::remove_cv_t<T>*>(&object);
    objects_[typeid(T)] = {address, std::is_const_v<T>};
    return *this;
  }

  // Null when none was given, or a const one where T is not.
  template <class T>
  T* find() const {
    const auto found = objects_.find(typeid(T));
    if (found == objects_.end() || (found->second.is_const && !std::is_const_v<T>)) return nullptr;
    return static_cast<T*>(found->second.address);
  }

  bool contains(std::type_index type) const { return objects_.count(type) != 0; }

 private:
  struct Object {
    void* address;
    bool is_const;
  };

  std::map<std::type_index, Object> objects_;
};

}  // namespace limbeck

#endif  // LIMBECK_STEP_ARGUMENTS_H_
