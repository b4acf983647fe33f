#include "workload.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kNetworkMax = 256;

// The requesting customer; none for commands that no customer makes, or not by name.
CustomerId customer_of(const core::Command& command) {
  return std::visit(
      [](const auto& c) {
        using C = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<C, core::Prune>) return CustomerId{};
        if constexpr (requires { c.customer; }) return CustomerId{c.customer};
        if constexpr (requires { c.name.customer; }) return CustomerId{c.name.customer};
        return CustomerId{};
      },
      command);
}

}  // namespace

template <class C>
void Workload::weigh(std::uint64_t factor, std::uint64_t extra) {
  std::uint64_t& weight = weights_[core::Command(C{}).index()];
  weight = weight * factor + extra;
}

Workload::Workload(World& world) : world_(world) {
  for (std::uint64_t& weight : weights_) {
    weight = world_.chance(25) ? 0 : 1 + below(10);
    if (world_.chance(10)) weight *= 20;
  }
  weigh<core::LeaseNumber>(2, 40);
  weigh<core::ReceiveMessage>(2, 6);
  weigh<core::ReceivePart>(2, 6);
  weigh<core::ExpireDue>(1, 2);
  weigh<core::RentLine>(2, 2);
  weigh<core::RejectRental>(3, 3);
  weigh<core::RecordDeliveries>(2, 0);
  if (world_.chance(70)) weights_[core::Command(core::DeleteWebhook{}).index()] = 0;
  for (const std::uint64_t weight : weights_) weight_sum_ += weight;
  drop_percent_ = world_.chance(50) ? 0 : below(30);
  duplicate_percent_ = world_.chance(50) ? 0 : below(30);
  lost_reply_percent_ = world_.chance(50) ? 0 : below(30);
  redeliver_percent_ = below(60);
  again_percent_ = below(60);
  once_percent_ = world_.chance(30) ? 0 : below(60);
  once_names_ = 1 + below(40);
  key_percent_ = world_.chance(30) ? 0 : below(101);
  together_percent_ = world_.chance(30) ? 0 : below(40);
  fault_percent_ = world_.chance(30) ? 100 : below(100);
  batch_max_ = 1 + below(24);
  constexpr std::array<std::int64_t, 6> kErrors_ms{0, 0, -1'500, 3'000, -90'000, 7'200'000};
  for (std::int64_t& error : clock_errors_ms_) error = kErrors_ms[below(kErrors_ms.size())];
  lines_ = 1 + below(12);
  customers_ = 1 + below(5);
}

std::string Workload::set_up() {
  std::vector<Request> batch;
  batch.push_back({core::AddSupplier{"sim", SupplierKind::kSimulated, new_digest()}});
  batch.push_back({core::AddSupplier{"carrier", SupplierKind::kHttp, new_digest()}});
  for (std::uint64_t i = 1; i <= customers_; ++i) {
    batch.push_back({core::CreateCustomer{fmt::format("customer {}", i)}});
    const Money amount = Money::from_units(static_cast<std::int64_t>(1 + below(2'000'000)));
    const CustomerId customer{static_cast<std::int64_t>(i)};
    batch.push_back({core::TopUp{customer, amount, ""}});
    core::CreateKey key{customer, "first", new_digest()};
    key.limits = some_limits();
    if (world_.chance(60)) batch.push_back({key});
  }
  for (std::uint64_t i = 0; i < lines_; ++i) batch.push_back({draw(Kind<core::ImportLines>{})});
  return world_.run(batch);
}

template <std::size_t... kKind>
core::Command Workload::draw_one(std::size_t kind, std::index_sequence<kKind...>) {
  using Draw = core::Command (*)(Workload&);
  static constexpr std::array<Draw, kKinds> kDraws{[](Workload& self) {
    return core::Command(self.draw(Kind<std::variant_alternative_t<kKind, core::Command>>{}));
  }...};
  CHECK(kind < kKinds, "not a kind of command");
  return kDraws[kind](*this);
}

// Few names, so that they recur with other requests.
std::optional<core::Once> Workload::some_once(const core::Command& command) {
  const CustomerId customer = customer_of(command);
  if (customer.is_none() || !world_.chance(once_percent_)) return std::nullopt;
  core::Once once;
  once.customer = customer;
  once.name.fill(static_cast<std::uint8_t>(1 + below(once_names_)));
  requests_ += 1;
  once.request = sha256(fmt::format("request {}", requests_));
  return once;
}

// The network in front of the engine: it drops and duplicates requests.
void Workload::offer(const Request& request) {
  if (network_.size() >= kNetworkMax || world_.chance(drop_percent_)) return;
  if (world_.chance(duplicate_percent_)) network_.push_back(request);
  network_.push_back(request);
}

// A batch of whatever has arrived, in any order: the network also delays and reorders. A client
// that gets no reply, because the reply or the process was lost, asks again, whether or not its
// command had taken effect.
std::string Workload::deliver() {
  std::vector<Request> batch;
  const std::uint64_t size = std::min<std::uint64_t>(1 + below(batch_max_), network_.size());
  for (std::uint64_t i = 0; i < size; ++i) {
    std::swap(network_[below(network_.size())], network_.back());
    batch.push_back(std::move(network_.back()));
    network_.pop_back();
  }
  const std::uint64_t crashes = world_.crashes();
  if (std::string wrong = world_.run(batch); !wrong.empty()) return wrong;
  const std::uint64_t lost_percent = world_.crashes() > crashes ? 60 : lost_reply_percent_;
  for (const Request& request : batch) {
    if (world_.chance(lost_percent)) offer(request);
  }
  return "";
}

// Rules take effect at exact moments; jump to one of them, or to the millisecond before.
void Workload::jump_to_a_border() {
  const auto& leases = world_.auditor().all_leases();
  if (leases.empty()) return;
  const Lease& lease = leases[leases.size() - 1 - below(std::min<std::size_t>(leases.size(), 8))];
  const Time next_wait = world_.auditor().first_end_of_sets();
  const Rules& rules = world_.rules();
  const std::array borders{lease.cancellable_at,
                           lease.warn_at,
                           lease.created_at + rules.reject_after,
                           lease.expires_at,
                           lease.rests_until,
                           lease.last_message_at + rules.keep_readable,
                           lease.created_at + rules.rental_refund,
                           lease.ended_at + rules.rental_keep_readable,
                           next_wait,
                           next_wait};
  const Time border = borders[below(borders.size())];
  const Duration ahead = border - world_.now();
  if (ahead <= Duration{}) return;
  world_.advance(world_.chance(30) ? ahead - Duration::millis(1) : ahead);
}

std::string Workload::step() {
  for (std::uint64_t i = 1 + below(4); i > 0; --i) {
    std::uint64_t draw = below(weight_sum_);
    std::size_t kind = 0;
    while (draw >= weights_[kind]) draw -= weights_[kind++];
    const core::Command command = draw_one(kind, std::make_index_sequence<kKinds>{});
    Request request{command};
    add_together(request);
    if (!request.is_together()) request.once = some_once(command);
    offer(request);
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
  drop_percent_ = 100;  // no retries
  while (!network_.empty()) {
    if (std::string wrong = deliver(); !wrong.empty()) return wrong;
  }
  if (std::string wrong = world_.restart(); !wrong.empty()) return wrong;
  // In the end all leases expire or are renewed once more; nothing may stay held.
  world_.advance(Duration::days(limits::kRentalPeriodDays));
  for (std::size_t left = world_.auditor().leases(); left > 0;
       left -= std::min<std::size_t>(left, 256)) {
    if (std::string wrong = world_.run({{core::ExpireDue{}}}); !wrong.empty()) return wrong;
  }
  for (std::size_t left = world_.auditor().sets(); left > 0; left = world_.auditor().sets()) {
    if (std::string wrong = world_.run({{core::ExpireDue{}}}); !wrong.empty()) return wrong;
    if (world_.auditor().sets() == left) return "a long SMS waits for its parts for ever";
  }
  return world_.restart();
}

}  // namespace linepool::sim
