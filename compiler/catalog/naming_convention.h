// NAMING_CONVENTION of add_migrations(): what constraints and indexes are called, in SQLAlchemy's words.
//
//   NamingConvention convention({{"fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}});
//   convention.name("fk", {.table = "posts", .columns = {"author_id"}, .referent = "users"});  //
//   fk_posts_author_id_users
//
// Keys: ix, uq, ck, fk, pk. What has no name gets the convention's; a given name is put into templates that ask for it
// with %(constraint_name)s, and stays as it is elsewhere. A key that is not given leaves PostgreSQL's names.
//
// Threading: constant after construction.
#ifndef LIMBECK_COMPILER_NAMING_CONVENTION_H_
#define LIMBECK_COMPILER_NAMING_CONVENTION_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

class NamingConvention {
 public:
  using Names = std::vector<std::string_view>;

  // What a name is made of.
  struct Parts {
    std::string_view schema = {};
    std::string_view table = {};
    Names columns = {};
    std::string_view referent = {};
    Names referent_columns = {};
    std::string_view name = {};  // as the author gave it
  };

  NamingConvention() = default;
  explicit NamingConvention(const std::map<std::string, std::string>& templates);

  // What is wrong with the templates, in words; empty where nothing is.
  std::vector<std::string> problems() const;

  bool has(std::string_view key) const;
  // Whether the template asks for the author's name.
  bool takes_name(std::string_view key) const;

  // The name, in at most 63 characters; nothing where the key has no template.
  std::optional<std::string> name(std::string_view key, const Parts& parts) const;

 private:
  // Text, or a token where `is_token`.
  struct Piece {
    bool is_token = false;
    std::string text;
  };
  static std::vector<Piece> parse(std::string_view text, std::string& problem);

  std::map<std::string, std::vector<Piece>, std::less<>> templates_;
  std::vector<std::string> problems_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_NAMING_CONVENTION_H_
