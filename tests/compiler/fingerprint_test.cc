// Test vectors: databases hold fingerprints, so a value in this file never changes.
#include "dump/fingerprint.h"

#include <gtest/gtest.h>

#include "dump/dump.h"

namespace limbeck {
namespace {

void create_posts(Operations& op) {
  op.create_table("posts", {column("id", BigInteger()).primary_key(), column("title", String(200)).not_null()});
}

// The same, otherwise written.
void create_posts_again(Operations& op) {
  const Column key = column("id", BigInteger()).primary_key();
  // A comment changes nothing.
  op.create_table("posts", {key,  //
                            column("title", String(200)).not_null()});
}

TEST(FingerprintTest, IsPinned) {
  EXPECT_EQ(kFingerprintAlgorithm, "xxh3-128");
  EXPECT_EQ(to_string(fingerprint_of({}, {})), "df98edce5cf1b02628fdb76cb5c45fd8");
  EXPECT_EQ(to_string(fingerprint_of(record(create_posts), {})), "cc6feff5aed54ff9583750f31a5f91c0");
}

TEST(FingerprintTest, DoesNotSeeHowTheSourceIsWritten) {
  EXPECT_EQ(fingerprint_of(record(create_posts), {}), fingerprint_of(record(create_posts_again), {}));
}

TEST(FingerprintTest, SeesTheDirection) {
  EXPECT_NE(fingerprint_of(record(create_posts), {}), fingerprint_of({}, record(create_posts)));
}

TEST(DumpTest, DoesNotSeeLineEndings) {
  const auto unix_lines = [](Operations& op) { op.execute("SELECT 1,\n2"); };
  const auto dos_lines = [](Operations& op) { op.execute("SELECT 1,\r\n2"); };
  EXPECT_EQ(dump(record(unix_lines)), dump(record(dos_lines)));
}

TEST(DumpTest, TellsTextFromNoText) {
  const auto no_comment = [](Operations& op) { op.create_table("t", {column("a", Text())}); };
  const auto empty_comment = [](Operations& op) { op.create_table("t", {column("a", Text()).comment("")}); };
  EXPECT_NE(dump(record(no_comment)), dump(record(empty_comment)));
}

TEST(DumpTest, QuotesWhatIsNoPlainWord) {
  const auto odd = [](Operations& op) { op.rename_column("a.b", "c d", "e\"f"); };
  EXPECT_EQ(dump(record(odd)), "rename_column \"a.b\".\"c d\" \"e\\\"f\"\n");
}

}  // namespace
}  // namespace limbeck
