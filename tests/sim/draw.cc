// Draws the contents of one request of each kind.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/limits.h"
#include "code/result/kept.h"
#include "workload.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kMaxCarried = 256;
constexpr std::array<const char*, 6> kSenders{"Alpha", "Beta", "Epsilon", "22000", "+3161", ""};
constexpr std::array<const char*, 4> kWords{"alpha", "gamma", "hello", ""};

PhoneNumber long_number(std::int64_t which) {
  return PhoneNumber::parse(fmt::format("31600000{:03}", which)).value();
}

// None at all, or one of a known or a described gateway: hardly ever the same twice, so that an
// older one in its place is noticed.
core::GatewayMap some_map(World& world) {
  if (world.chance(30)) return {};
  const char* dialect = world.chance(50) ? "jasmin" : "mapped";
  return {dialect, fmt::format(R"({{"text":"text {}"}})", world.random().below(1'000'000))};
}

std::string test_token(std::uint64_t which) {
  return "AAAAA" + std::string(1, kTestAlphabet[which]);
}

// No rule finds this: whoever looked again later would lose it.
core::SharedFoundCode found_before(std::int64_t number) {
  auto found = std::make_shared<core::FoundCode>();
  found->result.code = fmt::format("{}9", number);
  found->result.rule = "drawn";
  found->result.rule_version = 99;
  found->kept = keep_code(found->result);
  return found;
}

// The same codes in both countries.
ShortCode short_code(std::int64_t which) {
  return ShortCode::parse(fmt::format("24{:03}", which)).value();
}

}  // namespace

std::int64_t Workload::hot(std::uint64_t n) {
  const std::uint64_t range = world_.chance(50) ? std::min<std::uint64_t>(n, 3) : n;
  return static_cast<std::int64_t>(1 + below(range));
}

LineNumber Workload::some_number() {
  // One more than exist: a number that nobody has.
  const std::int64_t which = hot(lines_ + 1);
  if (world_.chance(25)) return LineNumber(short_code(which), CountryId{hot(2)});
  return long_number(which);
}

CustomerId Workload::some_customer() {
  return CustomerId{hot(customers_ + (world_.chance(10) ? 1 : 0))};
}

Digest Workload::new_digest() {
  Digest digest{};
  world_.random().fill(digest);
  if (world_.chance(5)) digest.fill(7);  // the same digest twice
  return digest;
}

core::LeaseNumber Workload::draw(Kind<core::LeaseNumber>) {
  core::LeaseNumber command;
  command.customer = some_customer();
  command.country = CountryId{hot(world_.chance(90) ? 2 : 3)};
  command.app = AppId{hot(world_.chance(90) ? 4 : 6)};
  if (world_.chance(20)) command.life = Duration::seconds(static_cast<std::int64_t>(below(1500)));
  if (world_.chance(20)) command.label = fmt::format("label {}", below(3));
  if (world_.chance(15)) command.code_pattern = "code (\\d+)";
  if (world_.chance(25)) command.type = NumberType::kShortCode;
  if (world_.chance(10))
    command.max_price = Money::from_units(static_cast<std::int64_t>(1 + below(20'000)));
  if (world_.chance(again_percent_)) use_number_again(command);
  if (world_.chance(15)) command.along_with = {AppId{hot(4)}, AppId{hot(6)}};
  if (world_.chance(15)) {
    const std::string digits = some_number().to_string();
    command.unwanted = {digits, digits.substr(0, 1 + below(digits.size()))};
  }
  if (world_.chance(15)) std::tie(command.customer, command.beside) = some_order();
  command.key = some_key_of(command.customer);
  return command;
}

void Workload::use_number_again(core::LeaseNumber& command) {
  const auto& leases = world_.auditor().all_leases();
  if (leases.empty() || world_.chance(20)) {
    command.wanted = some_number();
    return;
  }
  command.or_next = world_.chance(50);
  // Often a young lease, which may still be live.
  const std::size_t young = std::min<std::size_t>(leases.size(), 16);
  const Lease& old =
      leases[world_.chance(50) ? leases.size() - 1 - below(young) : below(leases.size())];
  command.wanted = old.number;
  command.customer = world_.chance(80) ? old.customer : command.customer;
  command.country = old.country;
  command.app = old.app;
}

std::pair<CustomerId, LeaseId> Workload::some_order() {
  const auto& leases = world_.auditor().all_leases();
  if (leases.empty() || world_.chance(10)) return {some_customer(), LeaseId{hot(20)}};
  const Lease& lease = leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 16))];
  return {lease.customer, lease.id};
}

core::OrderOfNumber Workload::some_number_of(CustomerId& customer) {
  core::OrderOfNumber order{some_number(), std::nullopt, std::nullopt};
  const auto& leases = world_.auditor().all_leases();
  if (!leases.empty() && world_.chance(80)) {
    const Lease& lease =
        leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 16))];
    customer = lease.customer;
    order.number = lease.number;
    if (world_.chance(50)) order.app = lease.app;
    if (world_.chance(50)) order.country = lease.country;
  } else if (world_.chance(30)) {
    order.app = AppId{hot(5)};
  }
  return order;
}

core::EndOrder Workload::draw(Kind<core::EndOrder>) {
  const auto [customer, lease] = some_order();
  core::EndOrder command{customer, lease};
  if (world_.chance(50)) command.order = some_number_of(command.customer);
  if (world_.chance(30)) command.end = core::OrderEnd::kFinish;
  command.by = some_key_of(command.customer);
  command.when_allowed = world_.chance(30);
  return command;
}

core::NextCode Workload::draw(Kind<core::NextCode>) {
  const auto [customer, lease] = some_order();
  core::NextCode command{customer, lease};
  command.by = some_key_of(customer);
  return command;
}

core::JudgeCode Workload::draw(Kind<core::JudgeCode>) {
  core::JudgeCode command;
  command.message = some_message();
  command.customer = some_customer();
  command.by = some_key_of(command.customer);
  command.verdict = kCodeVerdicts[below(kCodeVerdicts.size())];
  return command;
}

core::RentLine Workload::draw(Kind<core::RentLine>) {
  core::RentLine command;
  command.customer = some_customer();
  command.country = CountryId{hot(world_.chance(90) ? 2 : 3)};
  command.app = AppId{world_.chance(90) ? 6 + hot(2) : hot(8)};
  if (world_.chance(25)) command.type = NumberType::kShortCode;
  if (world_.chance(10))
    command.max_price = Money::from_units(static_cast<std::int64_t>(1 + below(20'000)));
  if (world_.chance(20)) command.label = fmt::format("rental {}", below(3));
  if (world_.chance(20)) command.period_hours = world_.chance(50) ? 168 : 24;
  command.auto_renew = world_.chance(20);
  if (world_.chance(15)) rent_number_again(command);
  command.key = some_key_of(command.customer);
  return command;
}

// Usually a number that the customer rented before; sometimes another one.
void Workload::rent_number_again(core::RentLine& command) {
  const auto& leases = world_.auditor().all_leases();
  command.wanted = some_number();
  for (int tries = 0; tries < 8 && !leases.empty(); ++tries) {
    const Lease& old = leases[below(leases.size())];
    if (!old.is_rental() && world_.chance(80)) continue;
    command.wanted = old.number;
    command.customer = world_.chance(80) ? old.customer : command.customer;
    command.country = old.country;
    command.app = old.app;
    return;
  }
}

// Usually an existing rental; sometimes a temporary lease or another customer's rental.
core::RentalName Workload::some_rental() {
  core::RentalName name{some_customer(), CountryId{hot(2)}, AppId{6 + hot(2)}, some_number()};
  const auto& leases = world_.auditor().all_leases();
  for (int tries = 0; tries < 8 && !leases.empty(); ++tries) {
    const Lease& lease =
        leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 32))];
    if (!lease.is_rental() && world_.chance(90)) continue;
    name = {lease.customer, lease.country, lease.app, lease.number};
    if (world_.chance(20)) name.id = lease.id;
    if (world_.chance(5)) name.customer = some_customer();
    break;
  }
  name.by = some_key_of(name.customer);
  return name;
}

// Usually soon after it was made: later it is refused.
core::RejectRental Workload::draw(Kind<core::RejectRental>) {
  const auto& leases = world_.auditor().all_leases();
  const auto newest = std::find_if(leases.rbegin(), leases.rend(), [](const Lease& lease) {
    return lease.is_rental() && lease.is_live() && lease.messages == 0;
  });
  if (newest == leases.rend() || world_.chance(40)) return {some_rental()};
  return {{newest->customer, newest->country, newest->app, newest->number}};
}

core::RenewRental Workload::draw(Kind<core::RenewRental>) {
  core::RenewRental command{some_rental()};
  if (world_.chance(10))
    command.max_price = Money::from_units(static_cast<std::int64_t>(1 + below(20'000)));
  return command;
}

core::SetAutoRenew Workload::draw(Kind<core::SetAutoRenew>) {
  return {some_rental(), world_.chance(70)};
}

core::ReceiveMessage Workload::draw(Kind<core::ReceiveMessage>) {
  const bool again = !sent_.carried.empty() && world_.chance(redeliver_percent_);
  return again ? sent_.carried[below(sent_.carried.size())] : new_sms();
}

core::ReceiveMessage Workload::new_sms() {
  core::ReceiveMessage command;
  command.supplier = SupplierId{hot(3)};
  command.to = some_number();
  command.from = kSenders[below(kSenders.size())];
  sent_.count += 1;
  command.text = fmt::format("{} code {}", kWords[below(kWords.size())], sent_.count);
  if (world_.chance(10)) command.text = test_text(test_token(below(8)));
  if (world_.chance(70)) command.found = found_before(sent_.count);
  if (world_.chance(70)) command.supplier_message_id = fmt::format("m{}", sent_.count);
  const auto& leases = world_.auditor().all_leases();
  if (!leases.empty() && world_.chance(70)) {
    command.to = leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 8))].number;
  }
  if (world_.chance(5)) command.supplier_message_id = "always the same";
  if (world_.chance(5)) {
    command.to = LineNumber();
    command.recipient = "no number";
  }
  if (world_.chance(15)) {
    const ShortCode code = short_code(hot(lines_));
    command.code = CodeReading{code, world_.chance(50) ? CountryId{hot(2)} : CountryId{}};
    if (world_.chance(80)) {
      command.to = LineNumber();
      command.recipient = code.to_string();
    }
  }
  command.sent_at = some_sent_at(command.supplier);
  if (sent_.carried.size() < kMaxCarried) sent_.carried.push_back(command);
  return command;
}

Time Workload::some_sent_at(SupplierId supplier) {
  if (world_.chance(30)) return Time{};
  const std::array<std::uint64_t, 5> lateness_ms{50, 50, 2'000, 1'800'000, 200'000'000};
  const auto late = static_cast<std::int64_t>(below(lateness_ms[below(lateness_ms.size())]));
  const std::int64_t error = clock_errors_ms_[static_cast<std::size_t>(supplier.value - 1)];
  std::int64_t said = world_.now().ms - late + error;
  if (world_.chance(20)) said -= said % 1000;
  return Time{said};
}

core::ExpireDue Workload::draw(Kind<core::ExpireDue>) {
  return {1 + below(4)};
}

MessageId Workload::some_message() {
  const auto newest = static_cast<std::int64_t>(world_.auditor().messages());
  return MessageId{std::max<std::int64_t>(1, newest - static_cast<std::int64_t>(below(8)))};
}

core::RerouteMessage Workload::draw(Kind<core::RerouteMessage>) {
  const MessageId id = some_message();
  if (world_.chance(50)) return {id, some_number(), {}};
  const auto leases = static_cast<std::int64_t>(world_.auditor().leases());
  const auto back = static_cast<std::int64_t>(below(4));
  return {id, {}, LeaseId{std::max<std::int64_t>(1, leases + 1 - back)}};
}

core::RedecodeMessage Workload::draw(Kind<core::RedecodeMessage>) {
  const MessageId id = some_message();
  return {id, new_sms()};
}

core::DropMessage Workload::draw(Kind<core::DropMessage>) {
  return {some_message()};
}

core::ImportLines Workload::draw(Kind<core::ImportLines>) {
  core::ImportLines command;
  command.supplier = SupplierId{hot(2)};
  const std::uint64_t first = below(lines_);
  const std::uint64_t count = 1 + below(std::min<std::uint64_t>(lines_ - first, 4));
  for (std::uint64_t i = first; i < first + count; ++i) {
    core::LineImport row;
    const auto which = static_cast<std::int64_t>(i + 1);
    row.country = CountryId{hot(2)};
    row.number = long_number(which);
    if (world_.chance(30)) row.number = LineNumber(short_code(which), row.country);
    if (world_.chance(90)) row.provenance = Provenance{"owner", "contract", "tests"};
    row.sharing = world_.chance(70) ? Sharing::kExclusive : Sharing::kPerApp;
    command.lines.push_back(row);
  }
  return command;
}

core::TopUp Workload::draw(Kind<core::TopUp>) {
  const auto units = static_cast<std::int64_t>(below(world_.chance(10) ? 2 : 20'000)) -
                     100 * static_cast<std::int64_t>(world_.chance(10));
  return {some_customer(), Money::from_units(units), "again", "ana"};
}

core::CorrectBalance Workload::draw(Kind<core::CorrectBalance>) {
  const auto units = static_cast<std::int64_t>(below(world_.chance(10) ? 3 : 20'001)) -
                     (world_.chance(50) ? 10'000 : 1);
  return {some_customer(), Money::from_units(units), "counted twice", "ana"};
}

core::CreateCustomer Workload::draw(Kind<core::CreateCustomer>) {
  return {fmt::format("customer {}", 1 + below(8))};
}

core::SetCustomerState Workload::draw(Kind<core::SetCustomerState>) {
  return {some_customer(), world_.chance(15) ? CustomerState::kBlocked : CustomerState::kActive};
}

core::SetLineState Workload::draw(Kind<core::SetLineState>) {
  return {some_number(), world_.chance(70) ? LineState::kOnline : LineState::kOffline};
}

// Since when the line is said to be silent: often the begin of its newest lease, or just now.
core::QuarantineLine Workload::draw(Kind<core::QuarantineLine>) {
  Quarantine why;
  why.line = LineId{hot(lines_ + 1)};
  why.silent_since = world_.now() - Duration::minutes(static_cast<std::int64_t>(below(40)));
  const auto& leases = world_.auditor().all_leases();
  if (!leases.empty() && world_.chance(50)) {
    const Lease& lease =
        leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 16))];
    why.line = lease.line;
    why.silent_since = lease.created_at;
  }
  why.orders = static_cast<std::int32_t>(3 + below(9));
  why.app = AppId{hot(4)};
  why.others = static_cast<std::int32_t>(20 + below(200));
  why.others_with_sms = static_cast<std::int32_t>(below(20));
  return {why};
}

core::TestLine Workload::draw(Kind<core::TestLine>) {
  return {some_number(), test_token(below(8))};
}

core::AddSupplier Workload::draw(Kind<core::AddSupplier>) {
  const bool binds = world_.chance(30);
  const SupplierKind other = world_.chance(60) ? SupplierKind::kHttp : SupplierKind::kSmpp;
  const SupplierKind kind = binds ? SupplierKind::kSmppClient : other;
  core::AddSupplier added{fmt::format("supplier {}", below(3)), kind, new_digest()};
  if (kind == SupplierKind::kHttp && world_.chance(50)) {
    const core::GatewayMap map = some_map(world_);
    added.format.dialect = map.dialect;
    added.format.map = map.json;
  }
  if (binds) added.smsc = SmscAccount{.host = "smsc.example", .port = 2775, .system_id = "pool"};
  added.cost_per_sms = Money::from_units(static_cast<std::int64_t>(below(500)));
  if (world_.chance(30)) added.also_for.push_back(SupplierId{hot(3)});
  return added;
}

core::ChangeSupplier Workload::draw(Kind<core::ChangeSupplier>) {
  core::ChangeSupplier change;
  change.supplier = SupplierId{hot(3)};
  if (world_.chance(60)) change.trunk_prefix = std::to_string(below(10));
  if (world_.chance(30)) change.default_country = CountryId{hot(2)};
  if (world_.chance(30)) change.time_zone = world_.chance(50) ? "UTC" : "Europe/Berlin";
  if (world_.chance(30)) change.answer_status = world_.chance(50) ? 200 : 202;
  if (world_.chance(30)) change.answer_body = world_.chance(50) ? "" : "OK";
  if (world_.chance(30)) change.map = some_map(world_);
  if (world_.chance(20))
    change.cost_per_sms = Money::from_units(static_cast<std::int64_t>(below(500)));
  if (world_.chance(20)) {
    change.smsc.is_paused = world_.chance(50);
    if (world_.chance(50)) change.smsc.binds = static_cast<std::uint8_t>(1 + below(8));
    if (world_.chance(50)) change.smsc.password = fmt::format("sealed {}", below(9));
  }
  if (world_.chance(40)) {
    change.also_for.emplace();
    for (std::int64_t id = 1; id <= 4; ++id) {
      if (world_.chance(id == change.supplier.value || id == 4 ? 5 : 50)) {
        change.also_for->push_back(SupplierId{id});
      }
    }
  }
  if (world_.chance(20)) change.signature = {"twilio", std::to_string(below(3)), ""};
  if (world_.chance(20)) change.signature = SupplierSignature{};
  return change;
}

core::RotateSupplierToken Workload::draw(Kind<core::RotateSupplierToken>) {
  return {SupplierId{hot(3)}, new_digest()};
}

void Workload::add_together(Request& request) {
  if (!world_.chance(together_percent_)) return;
  if (const auto* rent = std::get_if<core::RentLine>(&request.command)) {
    core::AddWebhook webhook = draw(Kind<core::AddWebhook>{});
    webhook.customer = world_.chance(90) ? rent->customer : some_customer();
    request.webhook = webhook;
  } else if (auto* first = std::get_if<core::LeaseNumber>(&request.command)) {
    for (std::uint64_t i = 1 + below(2); i > 0; --i) {
      core::LeaseNumber next = draw(Kind<core::LeaseNumber>{});
      next.customer = world_.chance(95) ? first->customer : some_customer();
      next.key = first->key;
      // Without this the line may not be free for the others, and all are refused.
      if (world_.chance(80)) first->along_with.push_back(next.app);
      request.beside.push_back(next);
    }
  }
}

}  // namespace linepool::sim
