// What a start can cost at least: connect, select the version rows, end.
#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>

#ifdef LIMBECK_BENCH_FLAGS
#include <absl/flags/flag.h>
#include <absl/flags/parse.h>

#include <string>
ABSL_FLAG(std::string, url, "", "where the database is");
#endif

int main(int argc, char** argv) {
#ifdef LIMBECK_BENCH_FLAGS
  absl::ParseCommandLine(argc, argv);
  const std::string url = absl::GetFlag(FLAGS_url);
  PGconn* connection = PQconnectdb(url.c_str());
#else
  PGconn* connection = PQconnectdb(argc > 1 ? argv[1] : "");
#endif
  PGresult* result = PQexec(connection, "SELECT version_num FROM alembic_version");
  const bool ok = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1;
  if (!ok) std::fprintf(stderr, "%s", PQerrorMessage(connection));
  PQclear(result);
  PQfinish(connection);
  return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
