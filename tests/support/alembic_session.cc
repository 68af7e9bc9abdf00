#include "support/alembic_session.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace limbeck::test {
namespace {

const std::filesystem::path kScript = LIMBECK_ALEMBIC_SESSION;

std::string read_line(std::FILE* file) {
  std::string line;
  for (int c = std::fgetc(file); c != EOF && c != '\n'; c = std::fgetc(file)) line += static_cast<char>(c);
  return line;
}

}  // namespace

AlembicSession::AlembicSession() {
  int in[2], out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe for Alembic");
  const std::string python = AlembicProject::python(), script = kScript.string();
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error("no process for Alembic");
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    for (const char* name : {"PYTHONPATH", "PYTHONHOME", "LD_PRELOAD"}) unsetenv(name);
    setenv("PYTHONWARNINGS", "ignore", 1);
    execlp(python.c_str(), python.c_str(), "-B", script.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  to_ = fdopen(in[1], "w");
  from_ = fdopen(out[0], "r");
}

AlembicSession::~AlembicSession() {
  std::fclose(to_);
  std::fclose(from_);
  waitpid(pid_, nullptr, 0);
}

AlembicSession::Answer AlembicSession::run(const AlembicProject& project, const std::vector<std::string>& arguments) {
  const nlohmann::json request = {
      {"directory", project.directory().string()}, {"url", project.url()}, {"arguments", arguments}};
  std::fputs((request.dump() + '\n').c_str(), to_);
  std::fflush(to_);
  const std::string line = read_line(from_);
  if (line.empty()) throw std::runtime_error("Alembic went away over " + request.dump());
  const nlohmann::json answer = nlohmann::json::parse(line);
  return {answer["exit_code"], answer["out"], answer["error"]};
}

}  // namespace limbeck::test
