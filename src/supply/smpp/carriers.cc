#include "supply/smpp/carriers.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/check.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"
#include "gate/smpp_password.h"
#include "store/each_row.h"

namespace linepool::supply {
namespace {

edge_smpp::Smsc smsc_of(const Supplier& supplier, std::string password) {
  const SmscAccount& account = *supplier.smsc;
  edge_smpp::Smsc smsc;
  smsc.name = supplier.name;
  smsc.host = account.host;
  smsc.port = account.port;
  smsc.system_id = account.system_id;
  smsc.password = std::move(password);
  smsc.system_type = account.system_type;
  smsc.bind_as = account.bind == SmscBind::kReceiver ? sms::Command::kBindReceiver
                                                     : sms::Command::kBindTransceiver;
  smsc.binds = account.is_paused ? 0 : account.binds;
  smsc.enquire_after = Duration::seconds(account.enquire_s);
  smsc.has_tls = account.has_tls;
  smsc.ca_file = account.ca_file;
  return smsc;
}

}  // namespace

Carriers::Carriers(SmppSupply& supply, const std::string& secret, Random& random, Metrics& metrics)
    : supply_(supply),
      secret_(secret),
      client_(
          {},
          [this](std::int64_t id, const sms::Pdu& pdu, edge_smpp::Reply reply) {
            take(SupplierId{id}, pdu, std::move(reply));
          },
          random, metrics) {}

void Carriers::rebuild(const store::Tx& tx) {
  store::each_row<SupplierId>([&](auto after, auto max) { return tx.suppliers().list(after, max); },
                              [&](const Supplier& supplier) {
                                if (supplier.smsc) set(supplier);
                              });
}

void Carriers::on_changes(std::span<const core::Change> changes) {
  for (const core::Change& change : changes) {
    const auto* supplier = std::get_if<Supplier>(&change.subject);
    if (supplier != nullptr && supplier->smsc) set(*supplier);
  }
}

void Carriers::set(const Supplier& supplier) {
  CHECK(supplier.kind == SupplierKind::kSmppClient && supplier.smsc.has_value());
  std::optional<std::string> password = gate::open_smsc_password(supplier.smsc->password, secret_);
  const bool is_readable = password.has_value();
  {
    const std::lock_guard lock(mutex_);
    known_.insert_or_assign(supplier.id, Known{supplier.name, is_readable});
  }
  edge_smpp::Smsc smsc = smsc_of(supplier, std::move(password).value_or(""));
  if (!is_readable) {
    smsc.binds = 0;
    log_line(LogLevel::kWarning, "smsc_password_unreadable", {{"supplier", supplier.name}});
  }
  client_.set(supplier.id.value, std::move(smsc));
}

void Carriers::take(SupplierId supplier, const sms::Pdu& pdu, edge_smpp::Reply reply) {
  std::string name;
  {
    const std::lock_guard lock(mutex_);
    name = known_.at(supplier).name;
  }
  supply_.take_from(name, pdu, std::move(reply));
}

std::optional<core::SmscReport> Carriers::report(SupplierId supplier) const {
  const std::optional<edge_smpp::SmscState> state = client_.state(supplier.value);
  if (!state) return std::nullopt;
  core::SmscReport report;
  report.binds_wanted = state->binds_wanted;
  report.binds_up = state->binds_up;
  report.unanswered = state->unanswered;
  report.messages = state->messages;
  report.last_error = state->last_error;
  if (state->next_try.is_set()) {
    report.next_try_in = std::max(state->next_try - boot_time(), Duration{});
  }
  const std::lock_guard lock(mutex_);
  if (const auto known = known_.find(supplier);
      known != known_.end() && !known->second.is_readable) {
    report.last_error = "the stored password is not of this install: set it again";
  }
  return report;
}

}  // namespace linepool::supply
