#include "dialect/split_statements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace limbeck {
namespace {

using testing::HasSubstr;

constexpr SqlLexis kServer = {.dollar_quotes = true,
                              .escape_strings = true,
                              .nested_comments = true,
                              .atomic_bodies = true,
                              .copy_streams = true};
constexpr SqlLexis kEmbedded = {.other_name_quotes = true, .trigger_bodies = true};

struct SplitCase {
  const char* name;
  SqlLexis lexis;
  std::string_view text;
  std::vector<std::string_view> statements;
};

void PrintTo(const SplitCase& c, std::ostream* out) { *out << c.name; }

class SplitTest : public testing::TestWithParam<SplitCase> {};

TEST_P(SplitTest, GivesTheStatements) {
  const SplitText split = split_statements(GetParam().text, GetParam().lexis);
  EXPECT_EQ(split.code, "") << split.message;
  EXPECT_EQ(split.statements, GetParam().statements);
}

const SplitCase kSplits[] = {
    {"one", kServer, "SELECT 1", {"SELECT 1"}},
    {"semicolon_behind", kServer, " SELECT 1 ; \n", {"SELECT 1"}},
    {"several", kServer, "SELECT 1; SELECT 2;\nSELECT 3", {"SELECT 1", "SELECT 2", "SELECT 3"}},
    {"empty_statements", kServer, ";;SELECT 1;;;", {"SELECT 1"}},
    {"empty", kServer, "", {}},
    {"only_comments", kServer, " -- a\n/* b */ ; -- c", {}},
    {"line_comment_behind", kServer, "SELECT 1 -- ; no\n", {"SELECT 1"}},
    {"line_comment_without_end", kServer, "SELECT 1 -- no", {"SELECT 1"}},
    {"comment_behind_semicolon", kServer, "SELECT 1; -- one\nSELECT 2", {"SELECT 1", "SELECT 2"}},
    {"comment_within", kServer, "SELECT /* ; */ 1", {"SELECT /* ; */ 1"}},
    {"comment_before", kServer, "-- it's\nSELECT 1", {"SELECT 1"}},
    {"nested_comment", kServer, "SELECT 1 /* a /* ; */ b; */; SELECT 2", {"SELECT 1", "SELECT 2"}},
    {"comment_not_nested", kEmbedded, "SELECT 1 /* a /* ; */; SELECT 2", {"SELECT 1", "SELECT 2"}},
    {"literal", kServer, "SELECT ';'; SELECT 'it''s;'", {"SELECT ';'", "SELECT 'it''s;'"}},
    {"literal_with_comment", kServer, "SELECT '--'; SELECT '/*'", {"SELECT '--'", "SELECT '/*'"}},
    {"literal_with_backslash", kServer, "SELECT '\\'; SELECT 2", {"SELECT '\\'", "SELECT 2"}},
    {"escape_string", kServer, "SELECT E'\\';'; SELECT 2", {"SELECT E'\\';'", "SELECT 2"}},
    {"escape_string_doubled", kServer, "SELECT e'''\\';'; SELECT 2", {"SELECT e'''\\';'", "SELECT 2"}},
    {"escape_string_goes_on", kServer, "SELECT E'a'\n 'b\\';'; SELECT 2", {"SELECT E'a'\n 'b\\';'", "SELECT 2"}},
    {"escape_string_ends", kServer, "SELECT E'a' '\\'; SELECT 2", {"SELECT E'a' '\\'", "SELECT 2"}},
    {"name_that_ends_with_e", kServer, "SELECT e1, date'\\'; SELECT 2", {"SELECT e1, date'\\'", "SELECT 2"}},
    {"quoted_name", kServer, "SELECT \"a;\"\"b\"; SELECT 2", {"SELECT \"a;\"\"b\"", "SELECT 2"}},
    {"backtick_name", kEmbedded, "SELECT `a;'`; SELECT 2", {"SELECT `a;'`", "SELECT 2"}},
    {"bracket_name", kEmbedded, "SELECT [a;']; SELECT 2", {"SELECT [a;']", "SELECT 2"}},
    {"bracket_of_an_array", kServer, "SELECT a[1]; SELECT 2", {"SELECT a[1]", "SELECT 2"}},
    {"dollar_quote", kServer, "DO $$ BEGIN a; END $$; SELECT 2", {"DO $$ BEGIN a; END $$", "SELECT 2"}},
    {"dollar_tag", kServer, "DO $a$ $$;$b$ $a$; SELECT 2", {"DO $a$ $$;$b$ $a$", "SELECT 2"}},
    {"dollar_quote_with_quotes", kServer, "DO $$ it's -- \n$$; SELECT 2", {"DO $$ it's -- \n$$", "SELECT 2"}},
    {"dollar_in_a_name", kServer, "SELECT a$b$; SELECT $1; SELECT 3", {"SELECT a$b$", "SELECT $1", "SELECT 3"}},
    {"parenthesis",
     kServer,
     "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 2",
     {"CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)", "SELECT 2"}},
    {"atomic_body",
     kServer,
     "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3",
     {"CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", "SELECT 3"}},
    {"atomic_body_with_case",
     kServer,
     "create procedure p() begin atomic select case when true then 1 end; select 2; end; SELECT 3",
     {"create procedure p() begin atomic select case when true then 1 end; select 2; end", "SELECT 3"}},
    {"column_called_begin",
     kServer,
     "CREATE TRIGGER t BEFORE UPDATE OF begin ON a EXECUTE FUNCTION f(); SELECT 2",
     {"CREATE TRIGGER t BEFORE UPDATE OF begin ON a EXECUTE FUNCTION f()", "SELECT 2"}},
    {"trigger_body",
     kEmbedded,
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END; SELECT 2",
     {"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END", "SELECT 2"}},
    {"trigger_body_with_case",
     kEmbedded,
     "CREATE TEMP TRIGGER t AFTER INSERT ON a WHEN CASE 1 WHEN 1 THEN 1 END BEGIN SELECT CASE 1 WHEN 1 THEN CASE 2 "
     "WHEN 2 "
     "THEN 3 END END; SELECT new.end; END; SELECT 2",
     {"CREATE TEMP TRIGGER t AFTER INSERT ON a WHEN CASE 1 WHEN 1 THEN 1 END BEGIN SELECT CASE 1 WHEN 1 THEN CASE 2 "
      "WHEN "
      "2 THEN 3 END END; SELECT new.end; END",
      "SELECT 2"}},
    {"copy_from_a_file", kServer, "COPY t FROM '/tmp/stdin'; SELECT 2", {"COPY t FROM '/tmp/stdin'", "SELECT 2"}},
    {"words_that_are_names",
     kServer,
     "SELECT 1 AS begin; INSERT INTO savepoint VALUES (1)",
     {"SELECT 1 AS begin", "INSERT INTO savepoint VALUES (1)"}},
    {"other_letters", kServer, "SELECT 'ü;' AS größe; SELECT 2", {"SELECT 'ü;' AS größe", "SELECT 2"}},
    {"carriage_returns", kServer, "SELECT 1;\r\nSELECT 2;\r\n", {"SELECT 1", "SELECT 2"}},
};

INSTANTIATE_TEST_SUITE_P(Texts, SplitTest, testing::ValuesIn(kSplits),
                         [](const auto& info) { return std::string(info.param.name); });

struct RefusedCase {
  const char* name;
  SqlLexis lexis;
  std::string_view text;
  std::string_view code;
  std::string_view words;  // of the message
};

void PrintTo(const RefusedCase& c, std::ostream* out) { *out << c.name; }

class RefusedTest : public testing::TestWithParam<RefusedCase> {};

TEST_P(RefusedTest, SaysWhy) {
  const SplitText split = split_statements(GetParam().text, GetParam().lexis);
  EXPECT_EQ(split.code, GetParam().code);
  EXPECT_THAT(split.message, HasSubstr(GetParam().words));
  EXPECT_TRUE(split.statements.empty());
}

const RefusedCase kRefusals[] = {
    {"quote", kServer, "SELECT 'a; SELECT 2", "LBK502", "'a; SELECT 2"},
    {"quoted_name", kServer, "SELECT \"a", "LBK502", "\"a"},
    {"escape_string", kServer, "SELECT E'a\\'", "LBK502", "E'a"},
    {"comment", kServer, "SELECT 1 /* a", "LBK502", "/* a"},
    {"nested_comment", kServer, "SELECT 1 /* /* */", "LBK502", "/* /*"},
    {"dollar_quote", kServer, "DO $a$ x $$", "LBK502", "$a$ x"},
    {"bracket_name", kEmbedded, "SELECT [a", "LBK502", "[a"},
    {"parenthesis", kServer, "SELECT (1; SELECT 2", "LBK502", "SELECT (1"},
    {"body", kEmbedded, "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b;", "LBK502", "CREATE TRIGGER"},
    {"client_command", kServer, "\\copy t FROM 'a.csv'", "LBK503", "\\copy t"},
    {"client_command_in_a_line", kServer, "SELECT 1 \\gset", "LBK503", "\\gset"},
    {"shell_command", kEmbedded, ".read a.sql", "LBK503", ".read"},
    {"copy_from_a_stream", kServer, "copy t (a, b) from stdin", "LBK503", "bulk_insert"},
    {"copy_to_a_stream", kServer, "COPY t TO STDOUT", "LBK503", "COPY"},
    {"begin", kServer, "BEGIN; SELECT 1; COMMIT", "LBK504", "BEGIN"},
    {"commit", kServer, "SELECT 1; commit", "LBK504", "COMMIT"},
    {"rollback_to", kServer, "ROLLBACK TO a", "LBK504", "ROLLBACK"},
    {"start_transaction", kServer, "START TRANSACTION", "LBK504", "START TRANSACTION"},
    {"savepoint", kEmbedded, "SAVEPOINT a", "LBK504", "SAVEPOINT"},
    {"prepared", kServer, "PREPARE TRANSACTION 'a'", "LBK504", "PREPARE TRANSACTION"},
    {"nul", kServer, std::string_view("SELECT 1\0", 9), "LBK505", "NUL"},
};

INSTANTIATE_TEST_SUITE_P(Texts, RefusedTest, testing::ValuesIn(kRefusals),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(MentionsName, FindsWordsAndQuotedNamesInWhateverCase) {
  EXPECT_TRUE(mentions_name("length(Title) > 3", "title", kEmbedded));
  EXPECT_TRUE(mentions_name("\"title\" > 3", "title", kEmbedded));
  EXPECT_TRUE(mentions_name("[Title] > 3", "title", kEmbedded));
  EXPECT_FALSE(mentions_name("titles > subtitle", "title", kEmbedded));
  EXPECT_FALSE(mentions_name("", "title", kEmbedded));
}

}  // namespace
}  // namespace limbeck
