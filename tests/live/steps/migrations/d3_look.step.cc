// Reads and writes every type; and fails in all ways, as the table `wish` tells it to.
#include <SQLiteCpp/SQLiteCpp.h>
#include <limbeck/native_postgresql.h>
#include <limbeck/native_sqlite.h>

#include <pqxx/pqxx>
#include <stdexcept>

namespace {

using limbeck::Session;

void expect(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

void look(Session& db) {
  const auto rows = db.query("SELECT * FROM posts ORDER BY id");
  expect(rows.size() == 3, "three posts");
  expect(rows[0]["title"].as<std::string>() == "It's \"me\" $1 ?", "quotes");
  expect(rows[2]["title"].as<std::string>() == "Last\nPost", "newlines");
  expect(rows[1]["title"].is_null() && !rows[1]["rating"].as<std::optional<double>>(), "null");
  expect(rows[0]["rating"].as<double>() == 1.5 && rows[2]["rating"].as<double>() == -0.1, "double");
  expect(rows[0]["published"].as<bool>() && !rows[1]["published"].as<bool>(), "bool");
  const std::vector<std::byte> picture = {std::byte{0}, std::byte{255}, std::byte{'\''}};
  expect(db.execute("UPDATE posts SET picture = $1, published = $2, rating = $3, title = $4 WHERE id = $5", picture,
                    true, 0.1, std::nullopt, 3) == 1,
         "one row changed");
  const auto row =
      db.query("SELECT picture, published, rating, title FROM posts WHERE id = $1 AND rating > $2", 3L, 0).one();
  expect(row["picture"].as<std::vector<std::byte>>() == picture, "bytes");
  expect(row["published"].as<bool>() && row[2].as<double>() == 0.1 && row["title"].is_null(), "what was written");
  expect(db.execute("UPDATE posts SET title = NULL WHERE id = 99") == 0, "no row changed");
  expect(db.query("SELECT count(*) FROM posts").one()[0].as<int>() == 3, "count");
}

void use_native_handle(Session& db) {
  if (db.dialect() == "sqlite") {
    expect(limbeck::native_sqlite(db).execAndGet("SELECT count(*) FROM posts").getInt() == 3, "native");
  } else {
    expect(limbeck::native_postgresql(db).exec("SELECT count(*) FROM posts")[0][0].as<int>() == 3, "native");
  }
}

void fail(Session& db, const std::string& wish) {
  if (wish == "sql") db.execute("UPDATE posts SET nonsense = $1", 1);
  if (wish == "caught") {
    try {
      db.query("SELECT nonsense");
    } catch (const limbeck::StepError&) {
    }
  }
  if (wish == "exception") throw std::runtime_error("no such city");
  if (wish == "oddity") throw 42;
  if (wish == "null") db.query("SELECT title FROM posts WHERE id = 2").one()["title"].as<std::string>();
  if (wish == "column") db.query("SELECT title FROM posts")[0]["titel"].is_null();
  if (wish == "commit") db.execute("COMMIT");
  if (wish == "native" && db.dialect() == "sqlite") limbeck::native_sqlite(db).exec("SELECT nonsense");
  if (wish == "native" && db.dialect() != "sqlite") limbeck::native_postgresql(db).exec("SELECT nonsense");
  if (wish == "foreign")
    db.dialect() == "sqlite" ? (void)limbeck::native_postgresql(db) : (void)limbeck::native_sqlite(db);
}

}  // namespace

LIMBECK_STEP(look_at_all, Session& db) {
  look(db);
  use_native_handle(db);
  for (const auto& row : db.query("SELECT what FROM wish")) fail(db, row["what"].as<std::string>());
}
