// The expected names of this file were given by SQLAlchemy 1.4.
#include "catalog/naming_convention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limbeck {
namespace {

const NamingConvention::Parts kParts = {.schema = "",
                                        .table = "t",
                                        .columns = {"b", "c"},
                                        .referent = "users",
                                        .referent_columns = {"id", "no"},
                                        .name = "pos"};

std::string name(const std::string& text, const NamingConvention::Parts& parts = kParts) {
  const NamingConvention convention({{"fk", text}});
  EXPECT_THAT(convention.problems(), testing::IsEmpty());
  return *convention.name("fk", parts);
}

TEST(NamingConventionTest, PutsPartsIntoTheTemplate) {
  EXPECT_EQ(name("ck_%(table_name)s_%(constraint_name)s"), "ck_t_pos");
  EXPECT_EQ(name("fk_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_name)s"), "fk_b_users_id");
  EXPECT_EQ(name("pk_%(table_name)s_%%_%(column_0_key)s"), "pk_t_%_b");
}

TEST(NamingConventionTest, NamesOneColumnOrAll) {
  EXPECT_EQ(name("uq_%(table_name)s_%(column_0_N_name)s_%(column_1_name)s"), "uq_t_b_c_c");
  EXPECT_EQ(name("fk_%(table_name)s_%(column_0N_name)s"), "fk_t_bc");
  EXPECT_EQ(name("fk_%(column_0N_label)s"), "fk_t_bt_c");
  EXPECT_EQ(name("fk_%(column_0_N_key)s"), "fk_b_c");
  EXPECT_EQ(name("fk_%(referred_column_0N_name)s"), "fk_idno");
  EXPECT_EQ(name("fk_%(referred_column_0_N_name)s"), "fk_id_no");
  EXPECT_EQ(name("ix_%(column_0_N_label)s_%(column_5_name)s"), "ix_t_b_t_c_");
}

TEST(NamingConventionTest, ALabelHasTheSchema) {
  EXPECT_EQ(name("ix_%(column_0_label)s", {.schema = "s", .table = "t", .columns = {"a"}}), "ix_s_t_a");
}

TEST(NamingConventionTest, ShortensLongNames) {
  EXPECT_EQ(
      name("ix_%(column_0_N_label)s", {.table = "a_table_whose_name_takes_forty_bytes_or_so_x", .columns = {"a", "b"}}),
      "ix_a_table_whose_name_takes_forty_bytes_or_so_x_a_a_tab_87f4");
}

TEST(NamingConventionTest, SaysWhatIsWrong) {
  const NamingConvention convention({{"fk", "%(column_1_N_name)s"}, {"ck", "ck_%s"}, {"index", "x"}, {"uq", ""}});
  EXPECT_THAT(
      convention.problems(),
      testing::ElementsAre(testing::HasSubstr("for ck has a %"),
                           testing::HasSubstr("for fk has the unknown token %(column_1_N_name)s"),
                           testing::HasSubstr("the unknown key 'index'"), testing::HasSubstr("for uq is empty")));
  EXPECT_FALSE(convention.has("fk"));
  EXPECT_EQ(convention.name("pk", kParts), std::nullopt);
}

TEST(NamingConventionTest, SomeTemplatesAskForTheName) {
  const NamingConvention convention({{"ck", "ck_%(constraint_name)s"}, {"uq", "uq_%(table_name)s"}});
  EXPECT_TRUE(convention.takes_name("ck"));
  EXPECT_FALSE(convention.takes_name("uq"));
  EXPECT_FALSE(convention.takes_name("fk"));
}

}  // namespace
}  // namespace limbeck
