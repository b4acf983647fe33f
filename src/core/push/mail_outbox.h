// Mail to people: sent by the outbound side, written by the API.
#pragma once

#include <string>

namespace linepool::core {

struct Mail {
  std::string to;       // as normal_email() returns it
  std::string subject;  // printable ASCII
  std::string text;     // UTF-8, with lines that end in "\n"
};

class MailOutbox {
 public:
  virtual ~MailOutbox() = default;
  // Sends it later, on another thread. False at once, and the mail is dropped and counted, if too
  // many wait already. Any thread.
  virtual bool post(Mail mail) = 0;
};

}  // namespace linepool::core
