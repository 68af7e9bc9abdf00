#include <limbeck/typed_models.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/case.h"

namespace {

enum class Mood { kGlad, kSad };
struct Money {
  long cents = 0;
};

struct Everything {
  std::int16_t small;
  std::int32_t medium;
  std::int64_t large;
  std::uint16_t from_16_bits;
  std::uint32_t from_32_bits;
  bool flag;
  float single;
  double twice;
  std::string text;
  std::optional<std::string> maybe_text;
  std::chrono::system_clock::time_point instant;
  std::chrono::local_seconds local;
  std::chrono::sys_days day;
  std::chrono::year_month_day date;
  std::chrono::seconds duration;
  std::vector<std::byte> bytes;
  std::vector<std::string> texts;
  std::optional<std::vector<int>> maybe_numbers;
  Mood mood;
  std::optional<Mood> maybe_mood;
  Money money;
  std::string with_a_type;
};

}  // namespace

template <>
struct limbeck::ColumnType<Mood> {
  static Type type() { return Enum("mood", {"glad", "sad"}); }
};
template <>
struct limbeck::ColumnType<Money> {
  static constexpr bool nullable = true;
  static Type type() { return BigInteger(); }
};

CASE(History& history) {
  history.models({.define = [](Schema& schema) {
    schema.table<Everything>("everything", {
                                               field(&Everything::large, "large").primary_key(),
                                               field(&Everything::small, "small"),
                                               field(&Everything::medium, "medium"),
                                               field(&Everything::from_16_bits, "from_16_bits"),
                                               field(&Everything::from_32_bits, "from_32_bits"),
                                               field(&Everything::flag, "flag").server_default(false),
                                               field(&Everything::single, "single"),
                                               field(&Everything::twice, "twice"),
                                               field(&Everything::text, "text").unique(),
                                               field(&Everything::maybe_text, "maybe_text"),
                                               field(&Everything::instant, "instant").server_default(now()),
                                               field(&Everything::local, "local"),
                                               field(&Everything::day, "day"),
                                               field(&Everything::date, "date"),
                                               field(&Everything::duration, "duration"),
                                               field(&Everything::bytes, "bytes"),
                                               field(&Everything::texts, "texts"),
                                               field(&Everything::maybe_numbers, "maybe_numbers"),
                                               field(&Everything::mood, "mood"),
                                               field(&Everything::maybe_mood, "maybe_mood"),
                                               field(&Everything::money, "money"),
                                               field(&Everything::with_a_type, "with_a_type", String(20)).nullable(),
                                               index({"day", "date"}),
                                               check("small > 0"),
                                           });
  }});
}
