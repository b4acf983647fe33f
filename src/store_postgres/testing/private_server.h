// A PostgreSQL server of a test program's own: in a temporary directory, reached through a socket
// there, gone when the program ends.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/check.h"
#include "base/testing/temporary_directory.h"
#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

class PrivateServer {
 public:
  static constexpr const char* kMissing =
      "PostgreSQL 15 is not installed: apt-get install postgresql-15";
  static bool is_installed() { return std::filesystem::exists(program("postgres")); }

  // Started when it is first asked for.
  static PrivateServer& shared() {
    static PrivateServer server;
    return server;
  }

  PrivateServer() {
    const std::string data = directory_.file("data");
    if (::geteuid() == 0) {
      // PostgreSQL refuses to run as root; any other user will do.
      run({"chown", "nobody:nogroup", directory_.path().string()});
    }
    run(unprivileged({program("initdb"), "--no-sync", "-A", "trust", "-U", "linepool", "-E", "UTF8",
                      "--locale=C", "-D", data}));
    child_ = start(unprivileged({program("postgres"), "-D", data, "-k", directory_.path().string(),
                                 "-c", "listen_addresses=", "-c", "fsync=off", "-c",
                                 "full_page_writes=off", "-c", "max_connections=40", "-c",
                                 "logging_collector=off", "-c", "log_min_messages=fatal"}));
    for (int tries = 0;; ++tries) {
      if (PQping(url("postgres").c_str()) == PQPING_OK) break;
      CHECK(tries < 600 && ::waitpid(child_, nullptr, WNOHANG) == 0, "the server starts");
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
  ~PrivateServer() {
    ::kill(child_, SIGQUIT);  // at once: nothing of it is wanted
    ::waitpid(child_, nullptr, 0);
  }
  PrivateServer(const PrivateServer&) = delete;
  PrivateServer& operator=(const PrivateServer&) = delete;

  [[nodiscard]] std::string url(const std::string& database) const {
    return "postgresql:///" + database + "?user=linepool&host=" + directory_.path().string();
  }
  // Makes an empty database and returns its URL.
  std::string make_database() {
    const std::string name = "test" + std::to_string(++databases_);
    Session(url("postgres")).execute("CREATE DATABASE " + name + " TEMPLATE template0");
    return url(name);
  }

 private:
  using Words = std::vector<std::string>;

  static std::string program(const std::string& name) {
    return "/usr/lib/postgresql/15/bin/" + name;
  }
  static Words unprivileged(Words command) {
    Words all{"setpriv", "--pdeathsig", "QUIT"};
    if (::geteuid() == 0) {
      all.insert(all.end(), {"--reuid", "nobody", "--regid", "nogroup", "--clear-groups"});
    }
    all.insert(all.end(), command.begin(), command.end());
    return all;
  }
  static pid_t start(const Words& command) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::setenv("LC_ALL", "C", 1);
    const bool is_quiet = ::freopen("/dev/null", "w", stdout) != nullptr && ::chdir("/") == 0;
    if (is_quiet) ::execvp(words[0], words.data());
    ::_exit(127);
  }
  static void run(const Words& command) {
    int status = -1;
    ::waitpid(start(command), &status, 0);
    CHECK(status == 0, command.front());
  }

  TemporaryDirectory directory_;
  pid_t child_ = -1;
  int databases_ = 0;
};

}  // namespace linepool::store_postgres
