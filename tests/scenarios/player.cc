#include "player.h"

#include "openapi_check.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <liboath/oath.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <map>

#include "core/engine/command.h"
#include "core/queries/verify_ledger.h"
#include "expectation.h"

namespace linepool::scenarios {
namespace {

namespace json = boost::json;

constexpr std::string_view kSimulated = "sim";

void need(bool condition, std::string_view usage) {
  if (!condition) throw ScriptFault{"usage: " + std::string(usage)};
}

std::int64_t whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) {
    throw ScriptFault{"no whole number: " + std::string(text)};
  }
  return number;
}

// "90s", "20m", "24h", "1ms"
Duration duration(std::string_view text) {
  const std::size_t unit = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::int64_t count = whole(text.substr(0, unit));
  const std::string_view name = text.substr(unit);
  if (name == "ms") return Duration::millis(count);
  if (name == "s") return Duration::seconds(count);
  if (name == "m") return Duration::minutes(count);
  if (name == "h") return Duration::hours(count);
  throw ScriptFault{"a time ends in ms, s, m or h"};
}

std::optional<wire::Method> method_from(std::string_view text) {
  for (const auto method :
       {wire::Method::kGet, wire::Method::kHead, wire::Method::kPost, wire::Method::kPut,
        wire::Method::kPatch, wire::Method::kDelete, wire::Method::kOptions}) {
    if (text == wire::name(method)) return method;
  }
  return std::nullopt;
}

// The value at a path such as "keys.0.id", as text.
std::string at_path(const std::string& body, std::string_view path) {
  json::value value = json::parse(body);
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('.'), path.size());
    const std::string step(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
    json::value next = value.is_array() ? value.as_array().at(static_cast<std::size_t>(whole(step)))
                                        : value.at(step);
    value = std::move(next);
  }
  if (value.is_string()) return std::string(value.get_string());
  return json::serialize(value);
}

// The part of Set-Cookie that a browser sends back.
std::string cookie_of(const wire::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie") return value.substr(0, value.find(';'));
  }
  throw ScriptFault{"there is no cookie"};
}

// Of the current time step, or of one that is `later`.
std::string one_time_password(const std::string& secret, std::int64_t later) {
  char* key = nullptr;
  std::size_t bytes = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &key, &bytes) != OATH_OK) {
    throw ScriptFault{"that is no secret of an authenticator app"};
  }
  const std::time_t at = std::time(nullptr) + later * OATH_TOTP_DEFAULT_TIME_STEP_SIZE;
  char password[7] = {};
  const int status = oath_totp_generate(key, bytes, at, OATH_TOTP_DEFAULT_TIME_STEP_SIZE, 0, 6,
                                        static_cast<char*>(password));
  std::free(key);
  if (status != OATH_OK) throw ScriptFault{"there is no code"};
  return password;
}

}  // namespace

void Player::play(const Scenario& scenario) {
  for (const Line& line : scenario.lines) {
    std::string failure;
    try {
      play_line(line.text);
    } catch (const ScriptFault& fault) {
      failure = fault.sentence;
    } catch (const std::exception& fault) {
      failure = fault.what();
    }
    if (failure.empty()) continue;
    ADD_FAILURE_AT(scenario.file.c_str(), static_cast<int>(line.number))
        << line.text << "\n  " << failure;
    return;
  }
  prove_ledger();
}

void Player::play_line(std::string_view text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view verb = text.substr(0, end);
  const std::string rest = substitute(text.substr(std::min(end + 1, text.size())), variables_);
  if (verb == "=>") return expect(rest);
  if (method_from(verb)) return request(verb, rest);
  static const std::map<std::string_view, void (Player::*)(const Words&)> kVerbs = {
      {"limits", &Player::limits},     {"customer", &Player::customer},
      {"key", &Player::key},           {"supplier", &Player::supplier},
      {"lines", &Player::lines},       {"sms", &Player::sms},
      {"advance", &Player::advance},   {"machine", &Player::machine},
      {"block", &Player::set_blocked}, {"unblock", &Player::set_blocked},
      {"save", &Player::save},         {"balance", &Player::balance},
      {"header", &Player::set_header}, {"from", &Player::set_address},
      {"print", &Player::print},       {"end", &Player::end},
      {"code", &Player::code},
  };
  if (verb == "expire") return static_cast<void>(stack().expire());
  if (verb == "sandbox") return sandbox();
  if (verb == "hide_empty_countries") return hide_empty_countries();
  if (verb == "quarantine") return quarantine(rest);
  if (verb == "repeat") return repeat(rest);
  if (verb == "begin") return begin(rest);
  if (verb == "zone") return zone(rest);
  if (verb == "handler") return handler(rest);
  if (verb == "user") return user(rest);
  const auto found = kVerbs.find(verb);
  if (found == kVerbs.end()) throw ScriptFault{"no such verb: " + std::string(verb)};
  Words words = split_words(rest);
  if (verb == "block" || verb == "unblock") words.insert(words.begin(), std::string(verb));
  (this->*found->second)(words);
}

void Player::expect(std::string_view wanted) {
  if (!outcome_.empty()) {
    const std::string outcome = std::exchange(outcome_, {});
    if (outcome != wanted) throw ScriptFault{"the SMS is " + outcome};
    return;
  }
  if (!answer_) throw ScriptFault{"nothing was asked"};
  if (const auto fault = difference(wanted, *answer_)) throw ScriptFault{*fault};
}

void Player::request(std::string_view method, std::string_view rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  Ask ask = std::exchange(next_, Ask{});
  next_.peer = ask.peer;
  ask.method = *method_from(method);
  ask.target = rest.substr(0, end);
  ask.body = rest.substr(std::min(end + 1, rest.size()));
  if (ask.body.starts_with('"')) ask.body = split_words(ask.body).front();
  const bool has_token =
      std::any_of(ask.headers.begin(), ask.headers.end(), [](const auto& header) {
        return header.first == "Authorization" || header.first == "Cookie";
      });
  if (ask.target.starts_with("/admin/") && !has_token) {
    ask.headers.emplace_back("Authorization", "Bearer " + std::string(Stack::kAdminToken));
  }
  take(ask, stack().ask(ask));
}

// Begins the request in the background; `end` waits for its answer.
void Player::begin(const std::string& rest) {
  background_ = next_;
  background_->target = rest;
  next_ = Ask{};
  pending_ = stack().begin(*background_);
}

void Player::end(const Words& words) {
  need(words.empty() && pending_ != nullptr, "end, after begin TARGET");
  take(*background_, std::exchange(pending_, nullptr)->wait());
}

void Player::take(const Ask& ask, wire::Response response) {
  answer_ = std::move(response);
  outcome_.clear();
  const std::string path = ask.target.substr(0, ask.target.find('?'));
  if (is_documented(path)) {
    if (const auto fault = openapi_fault(ask.method, path, *answer_)) throw ScriptFault{*fault};
  }
  if (answer_->status >= 500 && answer_->status != 503) {
    throw ScriptFault{fmt::format("the server answers {}", answer_->status)};
  }
}

void Player::repeat(const std::string& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  for (std::int64_t i = whole(std::string_view(rest).substr(0, end)); i > 0; --i) {
    play_line(std::string_view(rest).substr(std::min(end + 1, rest.size())));
  }
}

void Player::limits(const Words& words) {
  const std::pair<std::string_view, std::int64_t gate::RequestLimits::*> kNames[] = {
      {"key", &gate::RequestLimits::requests_per_second_per_key},
      {"numbers", &gate::RequestLimits::new_numbers_per_minute_per_key},
      {"address", &gate::RequestLimits::requests_per_second_per_address},
      {"customer", &gate::RequestLimits::requests_per_second_per_customer},
      {"customer_numbers", &gate::RequestLimits::new_numbers_per_minute_per_customer},
      {"cancels", &gate::RequestLimits::cancels_per_hour_per_customer},
      {"webhook_tests", &gate::RequestLimits::webhook_tests_per_minute_per_customer},
  };
  constexpr std::string_view kForm = "limits NAME N ..., as the first line";
  need(stack_ == nullptr && words.size() % 2 == 0, kForm);
  for (std::size_t i = 0; i < words.size(); i += 2) {
    if (words[i] == "live") {
      options_.limits.holdings.live_leases = whole(words[i + 1]);
      continue;
    }
    if (words[i] == "share") {
      options_.limits.holdings.share_percent = whole(words[i + 1]);
      continue;
    }
    const auto* const name = std::find_if(std::begin(kNames), std::end(kNames),
                                          [&](const auto& one) { return one.first == words[i]; });
    need(name != std::end(kNames), kForm);
    options_.limits.*name->second = whole(words[i + 1]);
  }
}

void Player::hide_empty_countries() {
  need(stack_ == nullptr, "hide_empty_countries, as the first line");
  options_.hides_empty_countries = true;
}

void Player::quarantine(const std::string& percent) {
  need(stack_ == nullptr && !percent.empty(), "quarantine PERCENT, as the first line");
  options_.silence = {true, whole(percent)};
}

void Player::sandbox() {
  need(stack_ == nullptr, "sandbox, as the first line");
  options_.sandbox = true;
}

void Player::zone(const std::string& name) {
  need(stack_ == nullptr && !name.empty(), "zone NAME, as the first line");
  Result<TimeZone> loaded = TimeZone::load(name);
  if (!loaded) throw ScriptFault{loaded.refusal().sentence()};
  options_.zone = std::move(loaded).value();
}

void Player::handler(const std::string& rest) {
  const Words words = split_words(rest);
  need(stack_ == nullptr && words.size() == 2,
       "handler style NAME|country ID|status_codes real, as the first lines");
  if (words[0] == "country") options_.handler.default_country = whole(words[1]);
  if (words[0] == "status_codes") options_.handler.real_status_codes = words[1] == "real";
  if (words[0] != "style") return;
  const auto style = handler_style_named(words[1]);
  if (!style) throw ScriptFault{"no such style"};
  options_.handler.style = *style;
}

void Player::user(const std::string& rest) {
  const Words words = split_words(rest);
  need(stack_ == nullptr && words.size() == 2 && words[0] == "style",
       "user style NAME, as one of the first lines");
  const auto style = user_style_named(words[1]);
  if (!style) throw ScriptFault{"no such style"};
  options_.user_style = *style;
}

void Player::customer(const Words& words) {
  need(words.size() == 1 || (words.size() == 3 && words[1] == "balance"),
       "customer NAME [balance AMOUNT]");
  const std::string& name = words[0];
  const auto made =
      admin(wire::Method::kPost, "customers", fmt::format(R"({{"name":"{}"}})", name));
  variables_[name + "_id"] = at_path(made.body, "id");
  if (words.size() == 3) {
    admin(wire::Method::kPost, "customers/" + variable(name + "_id") + "/topup",
          fmt::format(R"({{"amount":"{}"}})", words[2]));
  }
  key({name, name});
}

void Player::key(const Words& words) {
  need(words.size() == 2, "key CUSTOMER NAME");
  const auto made =
      admin(wire::Method::kPost, "customers/" + variable(words[0] + "_id") + "/keys", "");
  variables_[words[1]] = at_path(made.body, "key");
  variables_[words[1] + "_key_id"] = at_path(made.body, "id");
}

void Player::supplier(const Words& words) {
  need(words.size() == 2 || words.size() == 3, "supplier NAME http|simulated [SETTINGS]");
  const std::string settings = words.size() == 3 ? "," + words[2] : "";
  const auto made =
      admin(wire::Method::kPost, "suppliers",
            fmt::format(R"({{"name":"{}","kind":"{}"{}}})", words[0], words[1], settings));
  variables_[words[0] + "_id"] = at_path(made.body, "id");
  if (words[1] == "http") variables_[words[0] + "_token"] = at_path(made.body, "token");
}

void Player::lines(const Words& words) {
  const bool per_app = words.size() > 2 && words[2] == "per_app";
  const std::size_t of = per_app ? 3 : 2;
  const bool is_real = words.size() == of + 2 && words[of] == "of";
  need(words.size() == of || is_real, "lines COUNTRY COUNT [per_app] [of SUPPLIER]");
  const std::string owner = is_real ? words[of + 1] : std::string(kSimulated);
  if (!is_real && !variables_.contains(owner + "_id")) supplier({owner, "simulated"});
  const std::string_view contract = is_real ? "Example Ltd,EX-1,own tests" : ",,";
  const Country* country = stack().catalogue().get()->find_country(words[0]);
  if (country == nullptr) throw ScriptFault{"no such country"};
  std::string csv = "number,country,supplier,owner,contract,use,sharing\n";
  for (std::int64_t i = 0; i < whole(words[1]); ++i) {
    csv += fmt::format("+{}1128{:06},{},{},{},{}\n", country->dial_code, ++lines_made_,
                       country->name, owner, contract, per_app ? "per_app" : "exclusive");
  }
  next_.headers.emplace_back("Content-Type", "text/csv");
  admin(wire::Method::kPost, "lines/import", csv);
}

void Player::sms(const Words& words) {
  Words rest = words;
  std::string from_supplier(kSimulated);
  std::string id;
  const bool via = rest.size() > 2 && rest[0] == "via";
  if (via) {
    from_supplier = rest[1];
    rest.erase(rest.begin(), rest.begin() + 2);
  }
  bool fits = rest.size() >= 5 && rest.size() % 2 == 1 && rest[0] == "to" && rest[2] == "from";
  for (std::size_t i = 5; fits && i < rest.size(); i += 2)
    fits = rest[i] == "id" || rest[i] == "taken";
  need(fits, "sms [via SUPPLIER] to NUMBER from SENDER TEXT [id ID] [taken TIME_AGO]");
  const Result<PhoneNumber> to = PhoneNumber::parse(rest[1]);
  if (!to) throw ScriptFault{to.refusal().sentence()};
  core::ReceiveMessage command;
  command.supplier = SupplierId{whole(variable(from_supplier + "_id"))};
  command.to = *to;
  command.from = rest[3];
  command.text = rest[4];
  for (std::size_t i = 5; i < rest.size(); i += 2) {
    if (rest[i] == "id") {
      command.supplier_message_id = rest[i + 1];
    } else {
      command.sent_at = stack().clock.now() - duration(rest[i + 1]);
    }
  }
  const Result<core::Received> reply = stack().run(command);
  if (!reply) throw ScriptFault{reply.refusal().sentence()};
  const core::Received& received = *reply;
  outcome_ = received.duplicate ? "duplicate" : received.lease.is_none() ? "unmatched" : "matched";
}

void Player::advance(const Words& words) {
  need(words.size() == 1, "advance TIME");
  stack().advance(duration(words[0]));
}

void Player::machine(const Words& words) {
  need(words.size() == 2 && words[0] == "set", "machine set TIME");
  stack().set_machine_clock(duration(words[1]));
}

void Player::set_blocked(const Words& words) {
  need(words.size() == 2, "block|unblock CUSTOMER");
  admin(wire::Method::kPost, "customers/" + variable(words[1] + "_id") + "/" + words[0], "");
}

void Player::save(const Words& words) {
  const bool is_part = words.size() > 2 && words[1] == "from";
  const bool is_cut = is_part && words.size() == 5 && words[3] == "behind";
  const bool is_cookie = words.size() == 2 && words[1] == "cookie";
  need(answer_.has_value() &&
           (words.size() == 1 || is_cookie || is_cut || (is_part && words.size() == 3)),
       "save NAME [cookie | from PATH [behind TEXT]], after a request");
  std::string value = is_part ? at_path(answer_->body, words[2]) : answer_->body;
  if (is_cookie) value = cookie_of(*answer_);
  if (is_cut) {
    const std::size_t at = value.find(words[4]);
    if (at == std::string::npos) throw ScriptFault{"that is not in " + value};
    value = value.substr(at + words[4].size());
  }
  variables_[words[0]] = std::move(value);
}

void Player::code(const Words& words) {
  const bool is_next = words.size() == 4 && words[3] == "next";
  need(words.size() >= 3 && words[1] == "of" && (words.size() == 3 || is_next),
       "code NAME of SECRET [next]");
  variables_[words[0]] = one_time_password(words[2], is_next ? 1 : 0);
}

void Player::balance(const Words& words) {
  need(words.size() == 2 || (words.size() == 4 && words[2] == "held"),
       "balance CUSTOMER AMOUNT [held AMOUNT]");
  const auto shown = admin(wire::Method::kGet, "customers/" + variable(words[0] + "_id"), "");
  const std::string balance = at_path(shown.body, "balance");
  const std::string held = at_path(shown.body, "held");
  const std::string wanted_held = words.size() == 4 ? words[3] : "0.00";
  if (balance == words[1] && held == wanted_held) return;
  throw ScriptFault{fmt::format("the balance is {}, held are {}", balance, held)};
}

void Player::set_header(const Words& words) {
  need(words.size() == 2, "header NAME VALUE");
  next_.headers.emplace_back(words[0], words[1]);
}

void Player::set_address(const Words& words) {
  need(words.size() == 1, "from ADDRESS");
  next_.peer = address_from(words[0]);
}

void Player::print(const Words&) {
  if (answer_) fmt::print("{} {}\n{}\n", answer_->status, answer_->content_type, answer_->body);
}

Stack& Player::stack() {
  if (!stack_) stack_ = std::make_unique<Stack>(options_);
  return *stack_;
}

wire::Response Player::admin(wire::Method method, const std::string& path,
                             const std::string& body) {
  Ask ask;
  ask.method = method;
  ask.target = "/admin/v1/" + path;
  ask.body = body;
  ask.headers = std::exchange(next_.headers, {});
  ask.headers.emplace_back("Authorization", "Bearer " + std::string(Stack::kAdminToken));
  wire::Response response = stack().ask(ask);
  if (response.status >= 300) throw ScriptFault{response.body};
  return response;
}

std::string Player::variable(const std::string& name) const {
  const auto found = variables_.find(name);
  if (found == variables_.end()) throw ScriptFault{"nothing was saved as " + name};
  return found->second;
}

void Player::prove_ledger() {
  const core::LedgerProof proof =
      stack().read([](const store::Tx& tx) { return core::verify_ledger(tx); });
  EXPECT_TRUE(proof.ok()) << ::testing::PrintToString(proof.problems);
  EXPECT_TRUE(proof.sum.is_zero());
}

}  // namespace linepool::scenarios
