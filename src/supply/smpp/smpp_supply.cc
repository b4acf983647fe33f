#include "supply/smpp/smpp_supply.h"

#include <prometheus/counter.h>

#include <string>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/client_network.h"
#include "base/crypto/digest.h"
#include "gate/smpp_password.h"
#include "sms/parts/inbound.h"
#include "supply/count_received.h"
#include "supply/smpp/read_pdus.h"
#include "supply/smpp/short_message.h"

namespace linepool::supply {
namespace {

using core::SupplierCounters;
using core::SupplyCounters;
using core::SupplyRefusal;

// What the log calls the request of an SMS that came over SMPP.
constexpr std::string_view kRequest = "smpp";
// The id of a message that is not stored; peers want one.
constexpr std::string_view kNoId = "0";

constexpr gate::RateLimit kAttempts{SmppSupply::kWrongPasswords, Duration::minutes(15),
                                    SmppSupply::kWrongPasswords};

class Gateway final : public edge_smpp::Peer {
 public:
  Gateway(std::shared_ptr<const Supplier> supplier, bool is_sandbox)
      : supplier_(std::move(supplier)), is_sandbox_(is_sandbox) {
    CHECK(supplier_ != nullptr);
  }
  // As it was at the bind.
  [[nodiscard]] const Supplier& supplier() const { return *supplier_; }
  [[nodiscard]] bool is_sandbox() const { return is_sandbox_; }

 private:
  const std::shared_ptr<const Supplier> supplier_;
  const bool is_sandbox_;
};

// Answers after the commit. If dropped unanswered, because the queue is full or the engine is
// stopping, its reply asks the gateway to try again.
class PduReply final : public Reception {
 public:
  PduReply(edge_smpp::Reply reply, std::shared_ptr<const Supplier> supplier,
           SupplyCounters& counters)
      : reply_(std::move(reply)), supplier_(std::move(supplier)), counters_(counters) {}
  PduReply(const PduReply&) = delete;
  PduReply& operator=(const PduReply&) = delete;
  ~PduReply() override {
    if (!is_answered_) counters_.refuse(supplier_->name, SupplyRefusal::kOverload);
  }

  void complete(const Result<core::Received>& received) override {
    is_answered_ = true;
    if (!received) {
      counters_.refuse(supplier_->name, SupplyRefusal::kCredential);
      return reply_.send(sms::status::kSystemError, {});
    }
    count_received(counters_.of(supplier_->name), *received, supplier_->name, kRequest);
    reply_.send(sms::status::kOk, std::to_string(received->message.value));
  }

 private:
  edge_smpp::Reply reply_;
  std::shared_ptr<const Supplier> supplier_;
  SupplyCounters& counters_;
  bool is_answered_ = false;
};

// The same for a part. It counts as an SMS only if it is refused; otherwise the whole one does.
class PartReply final : public PartReception {
 public:
  PartReply(edge_smpp::Reply reply, std::shared_ptr<const Supplier> supplier,
            SupplyCounters& counters, PartCounters& part_counters)
      : reply_(std::move(reply)),
        supplier_(std::move(supplier)),
        counters_(counters),
        part_counters_(part_counters) {}
  PartReply(const PartReply&) = delete;
  PartReply& operator=(const PartReply&) = delete;
  ~PartReply() override {
    if (!is_answered_) refuse(SupplyRefusal::kOverload);
  }

  void complete(const Result<core::PartReceived>& received) override {
    is_answered_ = true;
    if (!received) {
      refuse(SupplyRefusal::kCredential);
      return reply_.send(sms::status::kSystemError, {});
    }
    part_counters_.count(*received);
    const MessageId message = received->message;
    reply_.send(sms::status::kOk, message.is_none() ? "p" + std::to_string(received->set.value)
                                                    : std::to_string(message.value));
  }

 private:
  void refuse(SupplyRefusal reason) {
    counters_.of(supplier_->name).received.Increment();
    counters_.refuse(supplier_->name, reason);
  }

  edge_smpp::Reply reply_;
  std::shared_ptr<const Supplier> supplier_;
  SupplyCounters& counters_;
  PartCounters& part_counters_;
  bool is_answered_ = false;
};

}  // namespace

SmppSupply::SmppSupply(const Services& services, SmppSettings settings, Submit submit,
                       SubmitPart submit_part)
    : services_(services),
      settings_(std::move(settings)),
      submit_(std::move(submit)),
      submit_part_(std::move(submit_part)),
      attempts_(kAttempts) {
  for (std::size_t i = 0; i < kPurposes; ++i) {
    const auto purpose = static_cast<sms::Purpose>(i);
    set_aside_[i] = &services.metrics.counter("linepool_smpp_set_aside_total",
                                              "Messages over SMPP that were acknowledged and are "
                                              "no SMS to anybody, by what they are for.",
                                              {{"purpose", std::string(name(purpose))}});
  }
}

std::unique_ptr<edge_smpp::Peer> SmppSupply::prove(const sms::Bind& bind) const {
  const Digest given = gate::smpp_password_hash(settings_.secret, bind.password);
  const std::optional<SandboxGateway>& sandbox = settings_.sandbox;
  const bool is_sandbox = sandbox && sandbox->system_id == bind.system_id;
  std::shared_ptr<const Supplier> supplier =
      services_.view.supplier(is_sandbox ? sandbox->supplier : bind.system_id);
  Digest wanted{};
  if (is_sandbox) {
    wanted = gate::smpp_password_hash(settings_.secret, sandbox->password);
  } else if (supplier && supplier->kind == SupplierKind::kSmpp) {
    wanted = supplier->token_hash;
  }
  if (!supplier || !equal_constant_time(given, wanted)) return nullptr;
  return std::make_unique<Gateway>(std::move(supplier), is_sandbox);
}

// A name that nobody has and a wrong password get the same answer, as late.
edge_smpp::BindAnswer SmppSupply::bind(const edge_smpp::BindRequest& request) {
  const Time now = services_.clock.now();
  const std::uint64_t client = client_network(request.address);
  if (attempts_.wait(client, now)) {
    return {.status = sms::status::kBindFailed, .after = kRefusalAfter};
  }
  std::unique_ptr<edge_smpp::Peer> peer = prove(request.bind);
  if (peer != nullptr) return {.status = sms::status::kOk, .peer = std::move(peer)};
  static_cast<void>(attempts_.take(client, now));
  return {.status = sms::status::kInvalidPassword, .after = kRefusalAfter};
}

bool SmppSupply::is_welcome(const edge_smpp::Peer& peer) const {
  const auto& gateway = dynamic_cast<const Gateway&>(peer);
  if (gateway.is_sandbox()) return true;
  const std::shared_ptr<const Supplier> now = services_.view.supplier(gateway.supplier().name);
  return now && now->token_hash == gateway.supplier().token_hash;
}

void SmppSupply::take(edge_smpp::Peer& peer, const sms::Pdu& pdu, edge_smpp::Reply reply) {
  take_from(dynamic_cast<const Gateway&>(peer).supplier().name, pdu, std::move(reply));
}

sms::Alphabet SmppSupply::alphabet_of(const Supplier& supplier) const {
  if (!supplier.smsc) return settings_.alphabet;
  return sms::alphabet_from_name(supplier.smsc->alphabet).value_or(settings_.alphabet);
}

void SmppSupply::take_from(const std::string& name, const sms::Pdu& pdu, edge_smpp::Reply reply) {
  // As it is now: its settings may have changed since the bind.
  std::shared_ptr<const Supplier> supplier = services_.view.supplier(name);
  CHECK(supplier != nullptr, "suppliers are never removed");
  const auto& message = std::get<sms::ShortMessage>(pdu.body);
  const sms::Inbound in = sms::read_inbound(message, alphabet_of(*supplier));
  if (in.purpose != sms::Purpose::kText) {
    set_aside_[static_cast<std::size_t>(in.purpose)]->Increment();
    return reply.send(sms::status::kOk, kNoId);
  }
  if (is_part(in)) return take_part(pdu, in, std::move(supplier), std::move(reply));
  services_.counters.of(supplier->name).received.Increment();
  const SupplierHabit habit = habits_.of(supplier->format, *services_.catalogue.get());
  core::ReceiveMessage command = read_short_message(pdu, in, *supplier, habit);
  auto waits =
      std::make_unique<PduReply>(std::move(reply), std::move(supplier), services_.counters);
  // If not accepted, the reply is dropped, which answers.
  static_cast<void>(submit_(std::move(command), std::move(waits)));
}

void SmppSupply::take_part(const sms::Pdu& pdu, const sms::Inbound& in,
                           std::shared_ptr<const Supplier> supplier, edge_smpp::Reply reply) {
  const SupplierHabit habit = habits_.of(supplier->format, *services_.catalogue.get());
  core::ReceivePart command = read_part(pdu, in, *supplier, habit);
  auto waits = std::make_unique<PartReply>(std::move(reply), std::move(supplier),
                                           services_.counters, services_.part_counters);
  static_cast<void>(submit_part_(std::move(command), std::move(waits)));
}

std::optional<core::ReceiveMessage> SmppSupply::decode(const Supplier& supplier,
                                                       const RawSms& raw) {
  if (raw.content_type != kPduType) return std::nullopt;
  const SupplierHabit habit = habits_.of(supplier.format, *services_.catalogue.get());
  return read_pdus(raw.body.reveal(), alphabet_of(supplier), supplier, habit);
}

}  // namespace linepool::supply
