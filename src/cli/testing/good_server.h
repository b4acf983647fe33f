// The answers of a healthy server, for the golden runs of the program: to every call of the user
// API and of the administration API that the program makes.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "client/testing/scripted_server.h"

namespace linepool::cli {

// Call -> its answers in turn, the last one repeated forever.
using Answers = std::map<std::string, std::vector<client_testing::Scripted>>;

Answers good_answers();

// A script of these answers. A call is its path below "/user/api/" or "/admin/v1/"; a POST is first
// looked up as "<path>/create", a PUT as "<path>/put", and a call with is_rent=1 is "<path>/rent".
// Unlisted calls get a 404.
class AnswersInTurn {
 public:
  explicit AnswersInTurn(Answers answers) : answers_(std::move(answers)) {}
  client_testing::Scripted operator()(const client_testing::Seen& seen);

 private:
  std::mutex mutex_;
  Answers answers_;
  std::map<std::string, std::size_t> turn_;
};

}  // namespace linepool::cli
