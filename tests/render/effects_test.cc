// What statements say of their locks and of what is gone with them. golden_cases_test compares the locks of all cases
// with the server's own; here is how it reads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/rendering.h"

namespace limbeck {
namespace {

using test::Rendering;
using testing::ElementsAre;

std::vector<std::string> locks(const RenderedScript& script) {
  std::vector<std::string> all;
  for (const Statement& statement : script.statements) all.push_back(statement.locks);
  return all;
}

std::vector<std::string> losses(const RenderedScript& script) {
  std::vector<std::string> all;
  for (const Statement& statement : script.statements)
    if (!statement.destroys.empty()) all.push_back(statement.destroys);
  return all;
}

void users_and_posts(Operations& op) {
  op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(50))});
  op.create_table("posts", {column("id", Integer()).primary_key(), column("user_id", Integer()).references("users.id"),
                            column("slug", Text())});
}

class EffectsTest : public testing::TestWithParam<const char*> {
 protected:
  RenderedScript render(void (*author)(Operations&)) {
    Rendering rendering(GetParam());
    rendering.given(users_and_posts);
    return rendering.render_given(author);
  }
};

TEST_P(EffectsTest, WhatADroppedTableOrColumnHeldIsGone) {
  EXPECT_THAT(losses(render([](Operations& op) {
                op.drop_column("posts", "slug");
                op.drop_table("posts");
              })),
              ElementsAre("column posts.slug", "table posts"));
}

TEST_P(EffectsTest, WhatTheScriptItselfHasMadeHeldNothing) {
  EXPECT_THAT(losses(render([](Operations& op) {
                op.create_table("drafts", {column("id", Integer()).primary_key(), column("text", Text())});
                op.rename_table("drafts", "sketches");
                op.drop_column("sketches", "text");
                op.drop_table("sketches");
              })),
              ElementsAre());
}

TEST_P(EffectsTest, NothingIsLostByAdding) {
  EXPECT_THAT(losses(render([](Operations& op) {
                op.add_column("users", column("age", Integer()));
                op.create_index("ix_users_age", "users", {"age"});
              })),
              ElementsAre());
}

INSTANTIATE_TEST_SUITE_P(On, EffectsTest, testing::Values("postgresql", "sqlite"),
                         [](const auto& info) { return std::string(info.param); });

class LocksTest : public testing::Test {
 protected:
  std::vector<std::string> locks_of(void (*author)(Operations&)) {
    Rendering rendering("postgresql");
    rendering.given(users_and_posts);
    return locks(rendering.render_given(author));
  }
};

TEST_F(LocksTest, NameTheTableAndTheLevel) {
  EXPECT_THAT(locks_of([](Operations& op) {
                op.add_column("users", column("age", Integer()));
                op.create_index("ix_users_age", "users", {"age"});
                op.create_index("ix_users_email", "users", {"email"}).concurrently();
              }),
              ElementsAre("ACCESS EXCLUSIVE on users", "SHARE on users", "SHARE UPDATE EXCLUSIVE on users"));
}

TEST_F(LocksTest, OfAForeignKeyAreOnBothTables) {
  EXPECT_THAT(locks_of([](Operations& op) {
                op.create_table("likes", {column("post_id", Integer()).references("posts.id")});
                op.drop_table("posts").cascade();
              }),
              ElementsAre("SHARE ROW EXCLUSIVE on posts", "ACCESS EXCLUSIVE on posts, ACCESS EXCLUSIVE on users"));
}

TEST_F(LocksTest, OfRawSqlAreReadFromIt) {
  EXPECT_THAT(locks_of([](Operations& op) {
                op.execute("LOCK TABLE users IN SHARE MODE; TRUNCATE posts; UPDATE users SET email = ''");
              }),
              ElementsAre("SHARE on users", "ACCESS EXCLUSIVE on posts", ""));
}

}  // namespace
}  // namespace limbeck
