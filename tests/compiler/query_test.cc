#include "catalog/query.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

bool reads(std::string_view query, std::string_view table) { return query_reads(query, {{}, table}); }
DialectText text(std::string_view sql) { return DialectText::same(sql); }
std::string_view renamed(std::string_view query) {
  return rename_relation(text(query), {{}, "posts"}, "articles").postgresql;
}

TEST(QueryTest, ReadsWhatStandsBehindFromAndJoin) {
  EXPECT_TRUE(reads("SELECT * FROM posts", "posts"));
  EXPECT_TRUE(reads("select a.id from authors a, posts p", "posts"));
  EXPECT_TRUE(reads("SELECT 1 FROM a LEFT JOIN LATERAL b ON true JOIN ONLY posts ON true", "posts"));
  EXPECT_TRUE(reads("SELECT (SELECT max(id) FROM posts) FROM a", "posts"));
  EXPECT_TRUE(reads("WITH x AS (SELECT 1 FROM posts) SELECT * FROM x", "posts"));
  EXPECT_TRUE(reads("SELECT 1 FROM \"posts\"", "posts"));
  EXPECT_TRUE(query_reads("SELECT 1 FROM audit.posts", {"audit", "posts"}));
}

TEST(QueryTest, ReadsNothingThatIsOnlyCalledSo) {
  EXPECT_FALSE(reads("SELECT posts FROM a", "posts"));
  EXPECT_FALSE(reads("SELECT 1 AS posts, a.posts FROM a posts", "posts"));
  EXPECT_FALSE(reads("SELECT extract(year FROM posts) FROM a", "posts"));
  EXPECT_FALSE(reads("SELECT a IS DISTINCT FROM posts FROM b", "posts"));
  EXPECT_FALSE(reads("SELECT 'FROM posts' FROM a -- FROM posts", "posts"));
  EXPECT_FALSE(reads("WITH posts AS (SELECT 1) SELECT * FROM posts", "posts"));
  EXPECT_FALSE(reads("SELECT 1 FROM posts(3)", "posts"));
  EXPECT_FALSE(reads("SELECT 1 FROM audit.posts", "posts"));
  EXPECT_FALSE(reads("SELECT 1 FROM a ORDER BY b, posts", "posts"));
}

TEST(QueryTest, UsesAColumnOnlyWhereThatIsCertain) {
  const auto uses = [](std::string_view query) {
    return view_uses_column({.name = {}, .sql = text(query)}, {{}, "posts"}, "title");
  };
  EXPECT_TRUE(uses("SELECT id, title FROM posts"));
  EXPECT_TRUE(uses("SELECT id FROM posts WHERE lower(title) = 'x'"));
  EXPECT_TRUE(uses("SELECT posts.title FROM posts"));
  EXPECT_FALSE(uses("SELECT id AS title FROM posts"));
  EXPECT_FALSE(uses("SELECT id title FROM posts"));
  EXPECT_FALSE(uses("SELECT title FROM posts JOIN books ON true"));
}

TEST(QueryTest, FollowsARenamedColumnWhereItIsCertainWhoseItIs) {
  const auto renamed_column = [](std::string_view query) {
    return rename_column_in_query(text(query), {{}, "posts"}, "title", "headline",
                                  [](const ObjectName& other) { return other.name != "users"; })
        .sqlite;
  };
  EXPECT_EQ(renamed_column("SELECT id, title FROM posts WHERE lower(title) > 'title' ORDER BY title"),
            "SELECT id, headline AS title FROM posts WHERE lower(headline) > 'title' ORDER BY headline");
  EXPECT_EQ(
      renamed_column("SELECT p.title, title AS name, upper(title) AS title FROM posts p JOIN users ON p.title = name"),
      "SELECT p.headline AS title, headline AS name, upper(headline) AS title FROM posts p JOIN users ON p.headline = "
      "name");
  EXPECT_EQ(renamed_column("SELECT title, posts.title FROM posts JOIN books ON true"),
            "SELECT title, posts.headline AS title FROM posts JOIN books ON true");
  EXPECT_EQ(renamed_column("WITH x AS (SELECT title FROM posts) SELECT title FROM x"),
            "WITH x AS (SELECT headline AS title FROM posts) SELECT title FROM x");
  EXPECT_EQ(renamed_column("SELECT title FROM users UNION SELECT title FROM posts"),
            "SELECT title FROM users UNION SELECT headline AS title FROM posts");
  EXPECT_EQ(renamed_column("SELECT title FROM other"), "SELECT title FROM other");
  EXPECT_EQ(renamed_column("SELECT title AS headline FROM posts"), "SELECT headline FROM posts");
}

TEST(QueryTest, FollowsARenamedTable) {
  EXPECT_EQ(renamed("SELECT posts.id, posts FROM posts WHERE posts.a > 0"),
            "SELECT articles.id, posts FROM articles WHERE articles.a > 0");
  EXPECT_EQ(renamed("SELECT posts.id FROM a posts"), "SELECT posts.id FROM a posts");
}

TEST(QueryTest, FollowsARenamedTableInATrigger) {
  EXPECT_EQ(rename_in_trigger(text("AFTER UPDATE OF posts ON posts BEGIN UPDATE posts SET a = 1; INSERT INTO log "
                                   "SELECT NEW.id FROM posts; END"),
                              {{}, "posts"}, "articles")
                .sqlite,
            "AFTER UPDATE OF posts ON articles BEGIN UPDATE articles SET a = 1; INSERT INTO log SELECT NEW.id FROM "
            "articles; END");
}

}  // namespace
}  // namespace limbeck
