#include "workload.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/command.h"
#include "base/check.h"
#include "base/limits.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kNetworkMax = 256;
constexpr std::array<const char*, 6> kSenders{"Alpha", "Beta", "Epsilon", "22000", "+3161", ""};
constexpr std::array<const char*, 4> kWords{"alpha", "gamma", "hello", ""};

PhoneNumber long_number(std::int64_t which) {
  return PhoneNumber::parse(fmt::format("31600000{:03}", which)).value();
}

// The same ones in both countries.
ShortCode short_code(std::int64_t which) {
  return ShortCode::parse(fmt::format("24{:03}", which)).value();
}

}  // namespace

Workload::Workload(World& world) : world_(world) {
  for (std::uint64_t& weight : weights_) {
    weight = world_.chance(25) ? 0 : 1 + below(10);
    if (world_.chance(10)) weight *= 20;
  }
  weights_[kLease] += 20;
  weights_[kSms] += 2;
  weights_[kExpire] += 2;
  for (const std::uint64_t weight : weights_) weight_sum_ += weight;
  drop_percent_ = world_.chance(50) ? 0 : below(30);
  duplicate_percent_ = world_.chance(50) ? 0 : below(30);
  batch_max_ = 1 + below(24);
  constexpr std::array<std::int64_t, 6> kErrors_ms{0, 0, -1'500, 3'000, -90'000, 7'200'000};
  for (std::int64_t& error : clock_errors_ms_) error = kErrors_ms[below(kErrors_ms.size())];
  lines_ = 1 + below(12);
  customers_ = 1 + below(5);
}

std::int64_t Workload::hot(std::uint64_t n) {
  const std::uint64_t range = world_.chance(50) ? std::min<std::uint64_t>(n, 3) : n;
  return static_cast<std::int64_t>(1 + below(range));
}

LineNumber Workload::some_number() {
  // One more than there are: a number that nobody has.
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
  if (world_.chance(5)) digest.fill(7);  // drawn twice
  return digest;
}

std::string Workload::set_up() {
  std::vector<app::Command> batch;
  batch.push_back(app::AddSupplier{"sim", SupplierKind::kSimulated, new_digest()});
  batch.push_back(app::AddSupplier{"carrier", SupplierKind::kHttp, new_digest()});
  for (std::uint64_t i = 1; i <= customers_; ++i) {
    batch.push_back(app::CreateCustomer{fmt::format("customer {}", i)});
    const Money amount = Money::from_units(static_cast<std::int64_t>(1 + below(2'000'000)));
    batch.push_back(app::TopUp{CustomerId{static_cast<std::int64_t>(i)}, amount, ""});
  }
  for (std::uint64_t i = 0; i < lines_; ++i) batch.push_back(make_import());
  return world_.run(std::move(batch));
}

app::Command Workload::make_lease(bool again) {
  app::LeaseNumber command;
  command.customer = some_customer();
  command.key = KeyId{1};
  command.country = CountryId{hot(world_.chance(90) ? 2 : 3)};
  command.app = AppId{hot(world_.chance(90) ? 4 : 6)};
  if (world_.chance(20)) command.life = Duration::seconds(static_cast<std::int64_t>(below(1500)));
  if (world_.chance(20)) command.label = fmt::format("label {}", below(3));
  if (world_.chance(25)) command.type = NumberType::kShortCode;
  if (again) {
    const auto& leases = world_.auditor().all_leases();
    if (leases.empty() || world_.chance(20)) {
      command.wanted = some_number();
    } else {
      const Lease& old = leases[below(leases.size())];
      command.wanted = old.number;
      command.customer = world_.chance(80) ? old.customer : command.customer;
      command.country = old.country;
      command.app = old.app;
    }
  }
  return command;
}

std::pair<CustomerId, LeaseId> Workload::some_order() {
  const auto& leases = world_.auditor().all_leases();
  if (leases.empty() || world_.chance(10)) return {some_customer(), LeaseId{hot(20)}};
  const Lease& lease = leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 16))];
  return {lease.customer, lease.id};
}

app::Command Workload::make_reject() {
  app::RejectLease command;
  command.customer = some_customer();
  command.number = some_number();
  const auto& leases = world_.auditor().all_leases();
  if (!leases.empty() && world_.chance(80)) {
    const Lease& lease =
        leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 16))];
    command.customer = lease.customer;
    command.number = lease.number;
    if (world_.chance(50)) command.app = lease.app;
    if (world_.chance(50)) command.country = lease.country;
  } else if (world_.chance(30)) {
    command.app = AppId{hot(5)};
  }
  return command;
}

app::Command Workload::make_rent() {
  app::RentLine command;
  command.customer = some_customer();
  command.key = KeyId{1};
  command.country = CountryId{hot(world_.chance(90) ? 2 : 3)};
  command.app = AppId{world_.chance(90) ? 6 + hot(2) : hot(8)};
  if (world_.chance(25)) command.type = NumberType::kShortCode;
  return command;
}

// Mostly one that there is; sometimes a temporary lease, or another customer's rental.
app::RentalName Workload::some_rental() {
  app::RentalName name{some_customer(), CountryId{hot(2)}, AppId{6 + hot(2)}, some_number()};
  const auto& leases = world_.auditor().all_leases();
  for (int tries = 0; tries < 8 && !leases.empty(); ++tries) {
    const Lease& lease =
        leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 32))];
    if (!lease.is_rental() && world_.chance(90)) continue;
    name = {lease.customer, lease.country, lease.app, lease.number};
    if (world_.chance(5)) name.customer = some_customer();
    break;
  }
  return name;
}

app::Command Workload::make_sms() {
  app::ReceiveMessage command;
  command.supplier = SupplierId{hot(3)};
  command.to = some_number();
  command.from = kSenders[below(kSenders.size())];
  sent_ += 1;
  command.text = fmt::format("{} code {}", kWords[below(kWords.size())], sent_);
  if (world_.chance(70)) command.supplier_message_id = fmt::format("m{}", sent_);
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
  if (carried_.size() < kNetworkMax) carried_.push_back(command);
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

app::Command Workload::make_bin() {
  const auto newest = static_cast<std::int64_t>(world_.auditor().messages());
  const MessageId id{std::max<std::int64_t>(1, newest - static_cast<std::int64_t>(below(8)))};
  switch (below(4)) {
    case 0: return app::RerouteMessage{id, some_number(), {}};
    case 1: {
      const auto leases = static_cast<std::int64_t>(world_.auditor().leases());
      const auto back = static_cast<std::int64_t>(below(4));
      return app::RerouteMessage{id, {}, LeaseId{std::max<std::int64_t>(1, leases + 1 - back)}};
    }
    case 2: {
      app::RedecodeMessage command;
      command.message = id;
      command.fields = std::get<app::ReceiveMessage>(make_sms());
      return command;
    }
    default: return app::DropMessage{id};
  }
}

app::Command Workload::make_key() {
  switch (below(3)) {
    case 0: return app::CreateKey{some_customer(), "key", new_digest()};
    case 1: return app::RevokeKey{KeyId{hot(8)}};
    default: {
      const Duration overlap = Duration::seconds(static_cast<std::int64_t>(below(3600)));
      return app::RotateKey{KeyId{hot(8)}, new_digest(), overlap};
    }
  }
}

app::Command Workload::make_import() {
  app::ImportLines command;
  command.supplier = SupplierId{hot(2)};
  const std::uint64_t first = below(lines_);
  const std::uint64_t count = 1 + below(std::min<std::uint64_t>(lines_ - first, 4));
  for (std::uint64_t i = first; i < first + count; ++i) {
    app::LineImport row;
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

app::Command Workload::make(Operation operation) {
  switch (operation) {
    case kLease: return make_lease(false);
    case kLeaseAgain: return make_lease(true);
    case kEndOrder: {
      const auto [customer, lease] = some_order();
      const auto end = world_.chance(60) ? app::OrderEnd::kCancel : app::OrderEnd::kFinish;
      app::EndOrder command{customer, lease, end};
      command.when_allowed = world_.chance(40);
      return command;
    }
    case kNextCode: {
      const auto [customer, lease] = some_order();
      return app::NextCode{customer, lease};
    }
    case kPrune: {
      const Time before = world_.now() - Duration::minutes(static_cast<std::int64_t>(below(90)));
      return app::Prune{CustomerId{}, before, before, before};
    }
    case kReject: return make_reject();
    case kRent: return make_rent();
    case kRejectRental: return app::RejectRental{some_rental()};
    case kRenew: return app::RenewRental{some_rental()};
    case kAutoRenew: return app::SetAutoRenew{some_rental(), world_.chance(70)};
    case kSms: return make_sms();
    case kRedeliver:
      if (carried_.empty()) return make_sms();
      return carried_[below(carried_.size())];
    case kExpire: return app::ExpireDue{1 + below(4)};
    case kTopUp: {
      const auto units = static_cast<std::int64_t>(below(world_.chance(10) ? 2 : 20'000)) -
                         100 * static_cast<std::int64_t>(world_.chance(10));
      return app::TopUp{some_customer(), Money::from_units(units), "again"};
    }
    case kBlock:
      return app::SetCustomerState{
          some_customer(), world_.chance(30) ? CustomerState::kBlocked : CustomerState::kActive};
    case kKey: return make_key();
    case kLineState: {
      const std::array states{LineState::kOnline, LineState::kOnline, LineState::kOffline,
                              LineState::kQuarantined};
      return app::SetLineState{some_number(), states[below(states.size())]};
    }
    case kImport: return make_import();
    case kBin: return make_bin();
    case kSupplier:
      if (world_.chance(30)) {
        app::ChangeSupplier change;
        change.supplier = SupplierId{hot(3)};
        change.trunk_prefix = std::to_string(below(10));
        return change;
      }
      if (world_.chance(50)) return app::RotateSupplierToken{SupplierId{hot(3)}, new_digest()};
      return app::AddSupplier{fmt::format("supplier {}", below(3)), SupplierKind::kHttp,
                              new_digest()};
    case kCustomer: return app::CreateCustomer{fmt::format("customer {}", 1 + below(8))};
    case kOperations: break;
  }
  CHECK(false, "not an operation");
}

// The network between everybody and the engine: it drops, and it duplicates.
void Workload::offer(app::Command command) {
  if (network_.size() >= kNetworkMax || world_.chance(drop_percent_)) return;
  if (world_.chance(duplicate_percent_)) network_.push_back(command);
  network_.push_back(std::move(command));
}

// A batch of whatever has arrived, in any order: the network delays and reorders too.
std::string Workload::deliver() {
  std::vector<app::Command> batch;
  const std::uint64_t size = std::min<std::uint64_t>(1 + below(batch_max_), network_.size());
  for (std::uint64_t i = 0; i < size; ++i) {
    std::swap(network_[below(network_.size())], network_.back());
    batch.push_back(std::move(network_.back()));
    network_.pop_back();
  }
  return world_.run(std::move(batch));
}

// Rules change at exact moments; go to one of them, or to the millisecond before.
void Workload::jump_to_a_border() {
  const auto& leases = world_.auditor().all_leases();
  if (leases.empty()) return;
  const Lease& lease = leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 8))];
  const Rules& rules = world_.rules();
  const std::array borders{lease.cancellable_at,
                           lease.warn_at,
                           lease.created_at + rules.reject_after,
                           lease.expires_at,
                           lease.rests_until,
                           lease.last_message_at + rules.keep_readable,
                           lease.created_at + rules.rental_refund,
                           lease.ended_at + rules.rental_keep_readable};
  const Time border = borders[below(borders.size())];
  const Duration ahead = border - world_.now();
  if (ahead <= Duration{}) return;
  world_.advance(world_.chance(30) ? ahead - Duration::millis(1) : ahead);
}

std::string Workload::step() {
  for (std::uint64_t i = 1 + below(4); i > 0; --i) {
    std::uint64_t draw = below(weight_sum_);
    std::size_t operation = 0;
    while (draw >= weights_[operation]) draw -= weights_[operation++];
    offer(make(static_cast<Operation>(operation)));
  }
  if (world_.chance(3)) world_.plan_crash();
  if (std::string wrong = deliver(); !wrong.empty()) return wrong;
  const std::array<std::int64_t, 5> jumps{0, 1, 1'000, 60'000, 1'200'000};
  const auto jump = static_cast<std::uint64_t>(jumps[below(jumps.size())]);
  world_.advance(Duration::millis(static_cast<std::int64_t>(below(jump + 1))));
  if (world_.chance(1)) world_.advance(Duration::hours(25));
  if (world_.chance(1)) world_.advance(Duration::days(1 + static_cast<std::int64_t>(below(40))));
  if (world_.chance(10)) jump_to_a_border();
  return world_.chance(1) ? world_.restart() : "";
}

std::string Workload::finish() {
  while (!network_.empty()) {
    if (std::string wrong = deliver(); !wrong.empty()) return wrong;
  }
  if (std::string wrong = world_.restart(); !wrong.empty()) return wrong;
  // In the end all leases run out, or are renewed once more; nothing may stay held.
  world_.advance(Duration::days(limits::kRentalPeriodDays));
  for (std::size_t left = world_.auditor().leases(); left > 0;
       left -= std::min<std::size_t>(left, 256)) {
    if (std::string wrong = world_.run({app::ExpireDue{}}); !wrong.empty()) return wrong;
  }
  return world_.restart();
}

}  // namespace linepool::sim
