// Part of a post's address: "Hello, world!" is at /hello-world.
#ifndef BLOG_SLUGIFY_H_
#define BLOG_SLUGIFY_H_

#include <string>

std::string slugify(const std::string& title);

#endif  // BLOG_SLUGIFY_H_
