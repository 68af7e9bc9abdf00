// The expected names of this file were given by a PostgreSQL 15 server.
#include "catalog/names.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

TEST(NamesTest, JoinsTableColumnsAndLabel) {
  EXPECT_EQ(make_object_name("t", "a_b", "fkey"), "t_a_b_fkey");
  EXPECT_EQ(make_object_name("t", "", "pkey"), "t_pkey");
}

TEST(NamesTest, CutsTheLongerPart) {
  const std::string table = "a_table_with_a_name_of_sixty_bytes_that_must_be_cut_somewher";
  EXPECT_EQ(make_object_name(table, "", "pkey"), "a_table_with_a_name_of_sixty_bytes_that_must_be_cut_somewh_pkey");
  EXPECT_EQ(make_object_name(table, "short", "key"), "a_table_with_a_name_of_sixty_bytes_that_must_be_cut_s_short_key");
  EXPECT_EQ(make_object_name(table, "a_column_with_a_rather_long_name_of_its_own", "key1"),
            "a_table_with_a_name_of_sixty__a_column_with_a_rather_long__key1");
}

TEST(NamesTest, NeverCutsInsideACharacter) {
  EXPECT_EQ(
      make_object_name("Übergrößenträgerinnenverzeichnisänderungsprotokolle", "Größenänderungsüberwachung", "key"),
      "Übergrößenträgerinnenverz_Größenänderungsüberwachun_key");
  EXPECT_EQ(make_object_name("Übergrößenträgerinnenverzeichnisänderungsprotokolle", "Schlüssel", "check"),
            "Übergrößenträgerinnenverzeichnisänderungs_Schlüssel_check");
}

TEST(NamesTest, StopsJoiningColumnsWhenThereIsNoRoom) {
  const List<std::string_view> columns = {"aaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                                          "cccccccccccccccccc", "d"};
  EXPECT_EQ(make_object_name("m", join_column_names(columns), "key"),
            "m_aaaaaaaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb__key");
  EXPECT_EQ(join_column_names({"a", "b"}), "a_b");
}

TEST(NamesTest, CountsUpWhileTheNameIsTaken) {
  const auto taken = [](std::string_view name) { return name == "t_a_key" || name == "t_a_key1"; };
  EXPECT_EQ(choose_name("t", "a", "key", taken), "t_a_key2");
}

TEST(NamesTest, CallsIndexesAsSqlAlchemyDoes) {
  EXPECT_EQ(default_index_name("", "t", "a"), "ix_t_a");
  EXPECT_EQ(default_index_name("s", "t", "a"), "ix_s_t_a");
}

}  // namespace
}  // namespace limbeck
