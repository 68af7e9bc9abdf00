#include <limbeck/typed_models.h>

#include <string>

using namespace limbeck;

struct Money {
  long cents = 0;
};

struct Order {
  long id;
  std::string note;
  Money total;
};

#ifndef WRONG
template <>
struct limbeck::ColumnType<Money> {
  static Type type() { return BigInteger(); }
};
#endif

LIMBECK_MODELS {
    .define =
        [](Schema& schema) {
          schema.table<Order>("orders", {field(&Order::id, "id").primary_key(), field(&Order::note, "note"),
                                         field(&Order::total, "total")});
        },
};
