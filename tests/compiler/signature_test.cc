#include "catalog/signature.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

TEST(SignatureTest, HasTheTypesOfTheArguments) {
  EXPECT_EQ(signature_key("slug(title text)"), "slug(text)");
  EXPECT_EQ(signature_key("slug(text)"), "slug(text)");
  EXPECT_EQ(signature_key("f()"), "f()");
  EXPECT_EQ(signature_key("f ( a int , b text )"), "f(integer,text)");
  EXPECT_EQ(signature_key("slug"), "slug");
}

TEST(SignatureTest, LeavesOutWhatIsNoPartOfIt) {
  EXPECT_EQ(signature_key("f(a int DEFAULT greatest(1, 2), b text = 'x,y')"), "f(integer,text)");
  EXPECT_EQ(signature_key("f(IN a int, OUT b text, INOUT c int, VARIADIC d text[])"), "f(integer,integer,text[])");
  EXPECT_EQ(signature_key("f(price numeric(10, 2), n varchar(20))"), "f(numeric,character varying)");
}

TEST(SignatureTest, KnowsTypesOfSeveralWords) {
  EXPECT_EQ(signature_key("f(double precision, x double precision)"), "f(double precision,double precision)");
  EXPECT_EQ(signature_key("f(at timestamp(3) with time zone)"), "f(timestamp with time zone)");
  EXPECT_EQ(signature_key("f(timestamptz, timestamp without time zone)"), "f(timestamp with time zone,timestamp)");
  EXPECT_EQ(signature_key("f(character varying)"), signature_key("f(s varchar)"));
}

TEST(SignatureTest, KeepsSchemasAndQuotedNames) {
  EXPECT_EQ(signature_key("f(a app.mood)"), "f(app.mood)");
  EXPECT_EQ(signature_key("f(\"The Mood\")"), "f(\"The Mood\")");
  EXPECT_EQ(function_name("slug(title text)"), "slug");
}

}  // namespace
}  // namespace limbeck
