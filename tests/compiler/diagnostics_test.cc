#include "diagnostics/diagnostics.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

TEST(DiagnosticsTest, PrintsAsCompilersPrint) {
  DiagnosticSink sink;
  sink.error("LBK201", {"a.cc", 14}, "no table 'userz'").notes.push_back({{"b.cc", 9}, "created here"});
  sink.warning("LBK301", {"a.cc", 3}, "this may hurt");
  sink.error("LBK101", {"c.cc", 0}, "no line is known");
  EXPECT_EQ(format_diagnostics(sink.diagnostics()),
            "a.cc:3: warning: this may hurt [LBK301]\n"
            "a.cc:14: error: no table 'userz' [LBK201]\n"
            "b.cc:9: note: created here\n"
            "c.cc: error: no line is known [LBK101]\n");
  EXPECT_EQ(sink.error_count(), 2U);
}

TEST(DiagnosticsTest, PrintsARepeatedOneOnce) {
  DiagnosticSink sink;
  sink.error("LBK201", {"a.cc", 1}, "x");
  sink.error("LBK201", {"a.cc", 1}, "x");
  sink.error("LBK201", {"a.cc", 2}, "x");
  EXPECT_EQ(format_diagnostics(sink.diagnostics()), "a.cc:1: error: x [LBK201]\na.cc:2: error: x [LBK201]\n");
}

TEST(DiagnosticsTest, KeepsTheOrderOfReportsOnOneLine) {
  DiagnosticSink sink;
  sink.error("LBK202", {"a.cc", 1}, "z");
  sink.error("LBK201", {"a.cc", 1}, "a");
  EXPECT_EQ(format_diagnostics(sink.diagnostics()), "a.cc:1: error: z [LBK202]\na.cc:1: error: a [LBK201]\n");
}

TEST(NearestTest, FindsSlipsOfThePenOnly) {
  const std::vector<std::string_view> names = {"users", "posts", "comments"};
  EXPECT_EQ(nearest("userz", names), "users");
  EXPECT_EQ(nearest("suers", names), "users");
  EXPECT_EQ(nearest("coments", names), "comments");
  EXPECT_EQ(nearest("POSTS", names), "posts");
  EXPECT_EQ(nearest("votes", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(nearest("x", {"y"}), "");
  EXPECT_EQ(did_you_mean("userz", names), "; did you mean 'users'?");
  EXPECT_EQ(did_you_mean("animals", names), "");
}

TEST(NearestTest, TakesTheNearestThenTheFirst) {
  EXPECT_EQ(nearest("table", {"tables", "tablet", "cable"}), "tables");
  EXPECT_EQ(nearest("1975ea83b721", {"1975ea83b700", "1975ea83b712"}), "1975ea83b712");
}

}  // namespace
}  // namespace limbeck
