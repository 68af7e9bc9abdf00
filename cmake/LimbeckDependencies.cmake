# What Limbeck's libraries need from the system. Included by our own build and by the installed package, so that both
# look for the same things in the same way. Every package is one of Debian's; cmake/bootstrap installs them.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(absl)
find_dependency(fmt)
find_dependency(SQLite3)
find_dependency(SQLiteCpp)
find_dependency(PkgConfig)
pkg_check_modules(LimbeckPqxx REQUIRED IMPORTED_TARGET GLOBAL libpqxx)
pkg_check_modules(LimbeckXxhash REQUIRED IMPORTED_TARGET GLOBAL libxxhash)
find_dependency(CLI11)
find_dependency(nlohmann_json)
