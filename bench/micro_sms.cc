// What SMS and SMPP cost: a PDU read and written, its text, and a connection's stream (Google
// Benchmark). run.py turns its JSON into result lines.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "sms/parts/inbound.h"
#include "sms/pdu/pdu.h"
#include "sms/session/session.h"

namespace linepool::bench {
namespace {

constexpr Time kNow{1'793'534'400'000};

sms::Pdu message_pdu() {
  sms::ShortMessage message;
  message.source = {5, 0, "22000"};
  message.destination = {1, 1, "60112869001"};
  message.short_message = "G-412157 is your Google verification code.";
  message.tlvs = {sms::number_tlv(sms::tag::kUserMessageReference, 7, 2)};
  return {sms::Command::kDeliverSm, 0, 1, message};
}

void decode_deliver(benchmark::State& state) {
  const std::string bytes = sms::encode(message_pdu()).value();
  for (auto _ : state) {
    const auto pdu = sms::decode(bytes);
    if (!pdu.ok()) state.SkipWithError("a PDU was refused");
    benchmark::DoNotOptimize(pdu);
  }
  state.SetItemsProcessed(state.iterations());
}

void encode_deliver(benchmark::State& state) {
  const sms::Pdu pdu = message_pdu();
  for (auto _ : state) benchmark::DoNotOptimize(sms::encode(pdu));
  state.SetItemsProcessed(state.iterations());
}

void read_text(benchmark::State& state) {
  const auto pdu = message_pdu();
  const auto& message = std::get<sms::ShortMessage>(pdu.body);
  for (auto _ : state) {
    benchmark::DoNotOptimize(sms::read_inbound(message, sms::Alphabet::kGsm7).text());
  }
  state.SetItemsProcessed(state.iterations());
}

// A message of a bound peer, from its bytes to the bytes of the answer.
void session_message(benchmark::State& state) {
  sms::Session session({}, kNow);
  session.on_bytes(sms::encode({sms::Command::kBindTransceiver, 0, 1, sms::Bind{}}).value(), kNow);
  session.answer_bind(0, "smsc", kNow);
  const std::string bytes = sms::encode(message_pdu()).value();
  for (auto _ : state) {
    const sms::Actions actions = session.on_bytes(bytes, kNow);
    benchmark::DoNotOptimize(session.answer(actions[0].ticket, 0, "", kNow));
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(decode_deliver);
BENCHMARK(encode_deliver);
BENCHMARK(read_text);
BENCHMARK(session_message);

}  // namespace
}  // namespace linepool::bench

BENCHMARK_MAIN();
