// The SMPP supply edge: who may bind, and how their messages become SMS.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/metrics.h"
#include "core/engine/catalogue_holder.h"
#include "core/health/supply_counters.h"
#include "core/queries/live_view.h"
#include "edge_smpp/handler.h"
#include "gate/rate_limiter.h"
#include "sms/parts/inbound.h"
#include "sms/text/data_coding.h"
#include "supply/count_parts.h"
#include "supply/http/supplier_habits.h"
#include "supply/submit.h"

namespace linepool::supply {

// Beside the suppliers, who may bind to a sandbox: for the lines of one of them.
struct SandboxGateway {
  std::string system_id;
  std::string password;
  std::string supplier;  // its name
};

struct SmppSettings {
  const std::string& secret;                      // of this install: keys the digests of passwords
  sms::Alphabet alphabet = sms::Alphabet::kGsm7;  // of data coding 0
  std::optional<SandboxGateway> sandbox = {};
};

// A supplier of kind kSmpp binds with its name and its password, as many times as it likes.
// Everything that a bound peer sends is taken: an SMS for a number that is no line goes to the bin.
// What is no text for a person (delivery receipts, message waiting, data for ports) is
// acknowledged, counted and left out. The parts of a long SMS wait for each other.
class SmppSupply final : public edge_smpp::Handler {
 public:
  // Wrong passwords of one client within 15 minutes; whoever has used them up is refused without a
  // look at the password. They are not counted by name: anybody could lock a gateway out.
  static constexpr std::int64_t kWrongPasswords = 10;
  // How long a refusal is held back.
  static constexpr Duration kRefusalAfter = Duration::seconds(1);

  // Everything must outlive this object.
  struct Services {
    const core::LiveView& view;
    const core::CatalogueHolder& catalogue;
    const Clock& clock;
    core::SupplyCounters& counters;
    PartCounters& part_counters;
    Metrics& metrics;
  };
  SmppSupply(const Services& services, SmppSettings settings, Submit submit,
             SubmitPart submit_part);

  edge_smpp::BindAnswer bind(const edge_smpp::BindRequest& request) override;
  // Until the password is replaced.
  [[nodiscard]] bool is_welcome(const edge_smpp::Peer& peer) const override;
  void take(edge_smpp::Peer& peer, const sms::Pdu& pdu, edge_smpp::Reply reply) override;
  // The same for a message of the SMSC of a supplier, to which we have bound.
  void take_from(const std::string& supplier, const sms::Pdu& pdu, edge_smpp::Reply reply);

  // Reads a raw SMS again, with the supplier's current settings; the parts of a long one are joined
  // again. Nothing if it is not a PDU.
  [[nodiscard]] std::optional<core::ReceiveMessage> decode(const Supplier& supplier,
                                                           const RawSms& raw);

 private:
  static constexpr std::size_t kPurposes = 8;

  void take_part(const sms::Pdu& pdu, const sms::Inbound& in,
                 std::shared_ptr<const Supplier> supplier, edge_smpp::Reply reply);
  // Of data coding 0.
  [[nodiscard]] sms::Alphabet alphabet_of(const Supplier& supplier) const;
  // Null: there is no such name, or it has another password.
  [[nodiscard]] std::unique_ptr<edge_smpp::Peer> prove(const sms::Bind& bind) const;

  const Services services_;
  const SmppSettings settings_;
  const Submit submit_;
  const SubmitPart submit_part_;
  SupplierHabits habits_;
  gate::RateLimiter attempts_;
  std::array<Counter*, kPurposes> set_aside_;
};

}  // namespace linepool::supply
