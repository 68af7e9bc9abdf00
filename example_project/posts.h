// What the blog shows: its posts with their votes, read from either database.
#ifndef BLOG_POSTS_H_
#define BLOG_POSTS_H_

#include <string>
#include <vector>

struct Post {
  std::string title;
  std::string author;
  std::string slug;
  long votes = 0;
};

// Most voted first. `url` is what limbeck::database_url() returns. Throws std::exception when the database cannot be read.
std::vector<Post> read_posts(const std::string& url);

#endif  // BLOG_POSTS_H_
