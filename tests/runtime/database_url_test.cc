#include "limbeck/database_url.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

DatabaseUrl parsed(std::string_view text) {
  absl::StatusOr<DatabaseUrl> url = parse_database_url(text);
  EXPECT_TRUE(url.ok()) << text << ": " << url.status();
  return url.ok() ? *url : DatabaseUrl{};
}

TEST(DatabaseUrl, reads_every_part_of_a_server_url) {
  const DatabaseUrl url =
      parsed("postgresql://us%40er:p%2Fw%3A%40@db.example:5433/blog%20posts?sslmode=require&options=-c%20x%3D1");
  EXPECT_EQ(url.dialect, "postgresql");
  EXPECT_EQ(url.user, "us@er");
  EXPECT_EQ(url.password, "p/w:@");
  EXPECT_EQ(url.host, "db.example");
  EXPECT_EQ(url.port, "5433");
  EXPECT_EQ(url.database, "blog posts");
  EXPECT_THAT(url.parameters, ::testing::ElementsAre(Pair("sslmode", "require"), Pair("options", "-c x=1")));
}

TEST(DatabaseUrl, drops_the_driver_that_sqlalchemy_wants) {
  EXPECT_EQ(parsed("postgresql+psycopg2://h/d").dialect, "postgresql");
  EXPECT_EQ(parsed("postgresql+asyncpg://h/d").host, "h");
  EXPECT_EQ(parsed("postgres://h/d").dialect, "postgresql");
  EXPECT_EQ(parsed("POSTGRESQL://h/d").dialect, "postgresql");
  EXPECT_EQ(parsed("sqlite+pysqlite:///x.db").database, "x.db");
}

TEST(DatabaseUrl, leaves_everything_to_the_environment_when_only_the_scheme_is_given) {
  const DatabaseUrl url = parsed("postgresql://");
  EXPECT_EQ(url.host + url.port + url.user + url.password + url.database, "");
}

TEST(DatabaseUrl, knows_sockets_ipv6_and_several_hosts) {
  EXPECT_EQ(parsed("postgresql:///blog?host=/run/postgresql").parameter("host"), "/run/postgresql");
  EXPECT_EQ(parsed("postgresql://%2Frun%2Fpostgresql/blog").host, "/run/postgresql");
  EXPECT_EQ(parsed("postgresql://[::1]:5433/blog").host, "::1");
  EXPECT_EQ(parsed("postgresql://[::1]:5433/blog").port, "5433");
  EXPECT_EQ(parsed("postgresql://a:1,b:2/blog").host, "a,b");
  EXPECT_EQ(parsed("postgresql://a:1,b:2/blog").port, "1,2");
  EXPECT_EQ(parsed("postgresql://a,b/blog").port, "");
}

TEST(DatabaseUrl, tells_relative_absolute_and_memory_files_apart) {
  EXPECT_EQ(parsed("sqlite:///blog.db").database, "blog.db");
  EXPECT_EQ(parsed("sqlite:////var/blog.db").database, "/var/blog.db");
  EXPECT_EQ(parsed("sqlite:///my%20blog.db?mode=ro&timeout=0.5").database, "my blog.db");
  EXPECT_EQ(parsed("sqlite://").database, "");
  EXPECT_EQ(parsed("sqlite:///:memory:").database, "");
}

struct Wrong {
  std::string url;
  std::string message;
};

class WrongUrl : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongUrl, is_a_usage_error_in_one_sentence) {
  const absl::Status status = parse_database_url(GetParam().url).status();
  EXPECT_EQ(exit_code(status), kExitUsage);
  EXPECT_THAT(std::string(status.message()), HasSubstr(GetParam().message));
  EXPECT_THAT(std::string(status.message()), Not(HasSubstr("sesame")));
  EXPECT_THAT(std::string(status.message()), Not(HasSubstr("\n")));
}

INSTANTIATE_TEST_SUITE_P(
    DatabaseUrl, WrongUrl,
    ::testing::Values(Wrong{"", "no database is named"}, Wrong{"blog.db", "does not begin with a scheme"},
                      Wrong{"host=x password=sesame", "does not begin with a scheme"},
                      Wrong{"mysql://u:sesame@h/d", "its scheme mysql:// is neither"},
                      Wrong{"postgresql://u:sesame", "its port is not a number"},
                      Wrong{"postgresql://u:ses/ame@h/d", "'@' stands after the first '/'"},
                      Wrong{"postgresql://u:pw@h:70000/d", "from 1 to 65535"},
                      Wrong{"postgresql://u:open?sesame@h/d", "name=value"},
                      Wrong{"postgresql://u:open%sesame@h/d", "'%' in its password"},
                      Wrong{"postgresql://u@h/%00", "'%' in its database name"},
                      Wrong{"postgresql://u@h/%4", "'%' in its database name"}, Wrong{"postgresql://[::1/d", "']'"},
                      Wrong{"sqlite://blog.db", "three slashes"}, Wrong{"sqlite:///x?mode=read", "mode=read"},
                      Wrong{"sqlite:///x?timeout=soon", "timeout=soon"},
                      Wrong{"sqlite:///x?cache=shared", "no parameter 'cache'"}));

TEST(DatabaseUrl, shows_no_password) {
  EXPECT_EQ(parsed("postgresql://u:open%20sesame@h:1/d?sslpassword=x&password=y&sslmode=a").redacted(),
            "postgresql://u:***@h:1/d?sslpassword=***&password=***&sslmode=a");
  EXPECT_EQ(parsed("postgresql://u@h/d").redacted(), "postgresql://u@h/d");
  EXPECT_EQ(parsed("sqlite:////var/blog.db?mode=ro").redacted(), "sqlite:////var/blog.db?mode=ro");
  EXPECT_EQ(parsed("sqlite://").redacted(), "sqlite://");
}

TEST(DatabaseUrl, takes_passwords_out_of_other_peoples_messages) {
  EXPECT_EQ(parsed("postgresql://u:open%20sesame@h/d").redact("bad open sesame and open%20sesame!"),
            "bad *** and ***!");
  EXPECT_EQ(parsed("postgresql://u@h/d?password=sesame").redact("xsesamex"), "x***x");
  EXPECT_EQ(parsed("postgresql://u:it@h/d").redact("it waits for it."), "*** waits for ***.");
  // A password that is a name anyway hides nothing when the name is hidden.
  EXPECT_EQ(parsed("postgresql://postgres:postgres@h/d").redact("user \"postgres\" failed"),
            "user \"postgres\" failed");
}

}  // namespace
}  // namespace limbeck
