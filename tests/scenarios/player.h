// Plays a scenario, line by line, on its own stack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "script.h"
#include "stack.h"

namespace linepool::scenarios {

class Player {
 public:
  // Limits are off unless the scenario sets them.
  explicit Player(StoreKind store) : options_{store, {}, 1024, false, {}} {}

  // Reports any difference from the scenario to GoogleTest, with file and line, and stops at the
  // first. Verifies the ledger at the end.
  void play(const Scenario& scenario);

 private:
  using Words = std::vector<std::string>;

  void play_line(std::string_view text);
  void expect(std::string_view wanted);
  void request(std::string_view method, std::string_view rest);

  void begin(const std::string& rest);
  void end(const Words& words);
  void take(const Ask& ask, wire::Response response);
  void repeat(const std::string& rest);
  void sandbox();
  void hide_empty_countries();
  void quarantine(const std::string& percent);
  void zone(const std::string& name);
  void handler(const std::string& rest);
  void user(const std::string& rest);

  // Verbs.
  void limits(const Words& words);
  void customer(const Words& words);
  void key(const Words& words);
  void supplier(const Words& words);
  void lines(const Words& words);
  void sms(const Words& words);
  void advance(const Words& words);
  void machine(const Words& words);
  void set_blocked(const Words& words);
  void save(const Words& words);
  void code(const Words& words);
  void balance(const Words& words);
  void set_header(const Words& words);
  void set_address(const Words& words);
  void print(const Words& words);

  Stack& stack();
  // Makes a call of the admin API that must succeed; returns its answer.
  wire::Response admin(wire::Method method, const std::string& path, const std::string& body);
  [[nodiscard]] std::string variable(const std::string& name) const;
  void prove_ledger();

  StackOptions options_;
  std::unique_ptr<Stack> stack_;  // made by the first line that needs it
  Variables variables_;
  Ask next_;                              // headers and address for the next request
  std::optional<wire::Response> answer_;  // to the last request
  std::optional<Ask> background_;         // the request begun in the background
  std::unique_ptr<Stack::Pending> pending_;
  std::string outcome_;  // of the last SMS
  int lines_made_ = 0;
};

}  // namespace linepool::scenarios
