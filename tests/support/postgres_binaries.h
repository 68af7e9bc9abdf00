// Where the server's programs are: Debian keeps them out of $PATH.
//
// Threading: reads the environment and the file system only.
#ifndef LIMBECK_TESTS_SUPPORT_POSTGRES_BINARIES_H_
#define LIMBECK_TESTS_SUPPORT_POSTGRES_BINARIES_H_

#include <filesystem>

namespace limbeck::test {

// The folder with initdb and postgres: $LIMBECK_POSTGRES_BINDIR, else the newest of /usr/lib/postgresql/*/bin, else
// what pg_config names. Throws std::runtime_error that says what to install.
std::filesystem::path postgres_binaries();

// The folder with psql and pg_dump: the same where they are there, else the newest of the system's, which may be older
// than the server (and pg_dump then refuses it). Throws as well.
std::filesystem::path postgres_clients();

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_POSTGRES_BINARIES_H_
