#include <gtest/gtest.h>

#include "postgres_text.h"

namespace limbeck {
namespace {

std::string options(std::string_view url) { return connection_string(*parse_database_url(url)); }

TEST(ConnectionString, quotes_every_value) {
  EXPECT_EQ(options("postgresql://u:it%27s%5C@h:1/d"),
            R"(host='h' port='1' user='u' password='it\'s\\' dbname='d' client_encoding='UTF8')");
}

TEST(ConnectionString, leaves_the_rest_to_the_environment) {
  EXPECT_EQ(options("postgresql://"), "client_encoding='UTF8'");
}

TEST(ConnectionString, lets_parameters_win_over_the_parts_before_them) {
  EXPECT_EQ(options("postgresql://h/d?host=/tmp/x&connect_timeout=3"),
            "host='h' dbname='d' host='/tmp/x' connect_timeout='3' client_encoding='UTF8'");
}

TEST(ConnectionString, joins_the_hosts_that_sqlalchemy_lists_one_by_one) {
  EXPECT_EQ(options("postgresql:///d?host=a:1&host=b:2&ssl=true"),
            "dbname='d' host='a,b' port='1,2' sslmode='require' client_encoding='UTF8'");
}

TEST(ServerWords, come_without_label_and_blanks) {
  EXPECT_EQ(server_words("ERROR:  no table\nHINT:  look\n"), "no table\nHINT:  look");
}

TEST(ServerWords, lose_positions_in_any_language) {
  const std::string_view german =
      "FEHLER:  Syntaxfehler\nZEILE 1: SELECT 1; SELEC 2\n                   ^\nDETAIL:  x\n";
  EXPECT_TRUE(shows_position(german));
  EXPECT_EQ(without_position(german), "FEHLER:  Syntaxfehler\nDETAIL:  x\n");
  EXPECT_FALSE(shows_position("ERROR:  a ^ b\n"));
}

TEST(OneLine, joins_the_lines_of_libpq) {
  EXPECT_EQ(one_line("connection failed: No such file\n\tIs the server running?\n"),
            "connection failed: No such file; Is the server running?");
}

}  // namespace
}  // namespace limbeck
