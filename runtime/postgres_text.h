// What the PostgreSQL driver says to libpq, and what it makes of the server's words. Pure functions.
#ifndef LIMBECK_POSTGRES_TEXT_H_
#define LIMBECK_POSTGRES_TEXT_H_

#include <string>
#include <string_view>

#include "limbeck/database_url.h"

namespace limbeck {

// Keywords and values as libpq reads them; what the URL leaves out comes from libpq's environment.
std::string connection_string(const DatabaseUrl& url);

// A message of libpq in one line.
std::string one_line(std::string_view message);

// A message of the server without "ERROR:" in front and blanks behind.
std::string server_words(std::string_view message);

// Whether the message shows a position: "LINE 1: SELEC 1" with a caret below it. The word is translated, the caret is
// not.
bool shows_position(std::string_view message);

// The message without these two lines.
std::string without_position(std::string_view message);

}  // namespace limbeck

#endif  // LIMBECK_POSTGRES_TEXT_H_
