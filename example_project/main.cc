// A small blog: shows its posts and their votes. It carries its database's whole history, refuses to serve a database
// that is not at the revision it was built for, and moves one there when it is told to:
//
//   blog --migrate=head
#include <absl/flags/usage.h>
#include <absl/status/status.h>
#include <limbeck/exit_code.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include <cstdio>
#include <exception>
#include <string>

#include "blog_migrations.h"
#include "posts.h"

namespace {

constexpr char kDefaultUrl[] = "sqlite:///blog.db";

void print(const std::vector<Post>& posts) {
  std::printf("%-24s %-20s %-24s %s\n", "POST", "AUTHOR", "LINK", "VOTES");
  for (const Post& post : posts)
    std::printf("%-24s %-20s /%-23s %5ld\n", post.title.c_str(), post.author.c_str(), post.slug.c_str(), post.votes);
}

}  // namespace

int main(int argc, char** argv) {
  absl::SetProgramUsageMessage("shows the posts of the blog and their votes; --migrate=head prepares its database");
  limbeck::parse_command_line(argc, argv);
  if (const auto exit_code = limbeck::run_migrate_flags(blog_migrations, {.default_url = kDefaultUrl}))
    return *exit_code;

  const std::string url = limbeck::database_url(kDefaultUrl);
  if (const absl::Status status = limbeck::check_database(blog_migrations, url); !status.ok()) {
    std::fprintf(stderr, "blog: %s\n", std::string(status.message()).c_str());
    return limbeck::exit_code(status);
  }
  try {
    print(read_posts(url));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "blog: cannot read the posts: %s\n", error.what());
    return 1;
  }
  return 0;
}
