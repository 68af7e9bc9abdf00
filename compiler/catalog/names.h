// Names for what the author left unnamed: constraints are called what PostgreSQL would call them, indexes what
// SQLAlchemy would, on every dialect, so that all can be dropped by name.
//
// The bytes are PostgreSQL's own (makeObjectName, ChooseIndexNameAddition, ChooseConstraintName in its sources): names
// are cut to 63 bytes, never inside a character, and 1, 2, ... is appended to the label while the name is taken.
#ifndef LIMBECK_COMPILER_NAMES_H_
#define LIMBECK_COMPILER_NAMES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "limbeck/arena.h"

namespace limbeck {

inline constexpr std::size_t kLongestName = 63;

// "<first>_<second>_<label>" in at most 63 bytes; of `first` and `second` the longer one is cut. An empty `second` is
// left out with its underscore.
std::string make_object_name(std::string_view first, std::string_view second, std::string_view label);

// "a_b_c", cut where PostgreSQL stops joining.
std::string join_column_names(const List<std::string_view>& columns);

// What the sequence of a column that numbers itself is called when it is made.
std::string default_sequence_name(std::string_view table, std::string_view column);

// The first of "t_a_key", "t_a_key1", "t_a_key2", ... that is not taken; in the current arena.
std::string_view choose_name(std::string_view table, std::string_view columns, std::string_view label,
                             const std::function<bool(std::string_view)>& taken);

// "ix_t_a", with a schema "ix_s_t_a". A name of more than 63 characters keeps its first 55, followed by "_" and the
// last four digits of its MD5 (SQLAlchemy's IdentifierPreparer.truncate_and_render_index_name).
std::string default_index_name(std::string_view schema, std::string_view table, std::string_view column);

// The same for a name that was made up in another way.
std::string shorten_name(const std::string& name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_NAMES_H_
