// A column that holds a member of `Struct`, and the items of a table of such columns: see limbeck/typed_models.h. The
// struct's name in the type keeps a member of another struct out of the table.
#ifndef LIMBECK_TYPED_FIELD_H_
#define LIMBECK_TYPED_FIELD_H_

#include <string_view>
#include <type_traits>

#include "limbeck/table_items.h"

namespace limbeck {

template <class Struct>
class Field {
 public:
  explicit Field(const Column& column) : column_(column) {}

  const Column& column() const { return column_; }

  // As of Column, which says what each means.
  Field not_null() const {
    return with([](Column& c) { c.not_null(); });
  }
  Field nullable() const {
    return with([](Column& c) { c.nullable(); });
  }
  Field primary_key() const {
    return with([](Column& c) { c.primary_key(); });
  }
  Field unique() const {
    return with([](Column& c) { c.unique(); });
  }
  Field index() const {
    return with([](Column& c) { c.index(); });
  }
  Field deferrable() const {
    return with([](Column& c) { c.deferrable(); });
  }
  Field initially_deferred() const {
    return with([](Column& c) { c.initially_deferred(); });
  }
  Field match_full() const {
    return with([](Column& c) { c.match_full(); });
  }
  Field autoincrement(bool yes = true) const {
    return with([=](Column& c) { c.autoincrement(yes); });
  }
  Field server_default(Value value) const {
    return with([&](Column& c) { c.server_default(value); });
  }
  Field identity(const Identity& options = {}) const {
    return with([&](Column& c) { c.identity(options); });
  }
  Field computed(std::string_view expression, ComputedOptions options = {}) const {
    return with([&](Column& c) { c.computed(expression, options); });
  }
  Field references(std::string_view other) const {
    return with([&](Column& c) { c.references(other); });
  }
  Field on_delete(ReferentialAction action) const {
    return with([=](Column& c) { c.on_delete(action); });
  }
  Field on_update(ReferentialAction action) const {
    return with([=](Column& c) { c.on_update(action); });
  }
  Field constraint_name(std::string_view name) const {
    return with([&](Column& c) { c.constraint_name(name); });
  }
  Field comment(std::string_view text) const {
    return with([&](Column& c) { c.comment(text); });
  }
  Field collate(std::string_view collation) const {
    return with([&](Column& c) { c.collate(collation); });
  }
  Field renamed_from(std::string_view old_name) const {
    return with([&](Column& c) { c.renamed_from(old_name); });
  }

 private:
  template <class Change>
  Field with(Change change) const {
    Field changed = *this;
    change(changed.column_);
    return changed;
  }

  Column column_;
};

// An item of schema.table<Struct>(): a field of the struct or of a base of it, a column that no member holds, a
// constraint, an index.
template <class Struct>
class ItemOf : public TableItem {
 public:
  template <class Owner>
  requires std::is_base_of_v<Owner, Struct> ItemOf(const Field<Owner>& field) : TableItem(field.column()) {}
  template <class Item>
  requires std::is_convertible_v<const Item&, TableItem> ItemOf(const Item& item) : TableItem(item) {}
};

}  // namespace limbeck

#endif  // LIMBECK_TYPED_FIELD_H_
