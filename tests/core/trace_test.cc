// What a trace tells, and that it reads only a part of a large past; on both stores.
#include "core/queries/trace/trace.h"
#include "base/testing/temporary_directory.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "core/queries/trace/line_past.h"
#include "pool_of_lines.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool {
namespace {

using core::TraceEntry;
using core::TraceStep;
using testing::ElementsAre;

enum class StoreKind : std::uint8_t { kMemory, kSqlite };

class TraceTest : public testing::TestWithParam<StoreKind> {
 protected:
  TraceTest() {
    for (const char* name : {"carrier", "other"}) {
      CHECK(run(core::AddSupplier{name, SupplierKind::kHttp, Digest{}}).ok());
    }
    CHECK(run(core::CreateCustomer{"alice"}).ok());
    CHECK(run(core::CreateCustomer{"bob"}).ok());
    for (const CustomerId customer : {alice, bob}) {
      CHECK(run(core::TopUp{customer, Money::from_units(100'000'000), ""}).ok());
    }
  }

  template <core::IsCommand C>
  Result<typename C::Reply> run(C command) {
    return core::run_alone(runner_, std::move(command));
  }

  void lines(int first, int count, SupplierId supplier, Sharing sharing = Sharing::kExclusive) {
    core::ImportLines import;
    import.supplier = supplier;
    for (int i = first; i < first + count; ++i) {
      core::LineImport row;
      row.number = PhoneNumber::parse(fmt::format("316000{:05}", i)).value();
      row.country = CountryId{1};
      row.provenance = {"owner", "contract", "tests"};
      row.sharing = sharing;
      import.lines.push_back(row);
    }
    const auto done = run(std::move(import));
    CHECK(done.ok());
    for (int i = first; i < first + count; ++i) {
      core::SetLineState online;
      online.number = PhoneNumber::parse(fmt::format("316000{:05}", i)).value();
      online.state = LineState::kOnline;
      CHECK(run(online).ok());
    }
  }

  Lease order(CustomerId customer, std::int64_t app = 1) {
    core::LeaseNumber command;
    command.customer = customer;
    command.country = CountryId{1};
    command.app = AppId{app};
    return run(command).value().lease;
  }
  core::Received sms(LineNumber to, const std::string& from, const std::string& id = "") {
    core::ReceiveMessage command;
    command.supplier = SupplierId{1};
    command.to = to;
    command.from = from;
    command.text = "Your code is 482913";
    command.supplier_message_id = id;
    return run(command).value();
  }
  void wait(Duration time) {
    clock_.advance(time);
    ASSERT_TRUE(run(core::ExpireDue{}).ok());
  }

  void end_and_rest() {
    wait(Duration::minutes(20));
    wait(Duration::minutes(11));
  }

  core::Trace trace(const core::TraceSubject& subject) {
    return core::trace(store().snapshot()->tx(), *catalogue_.get(), subject, clock_.now()).value();
  }
  static std::vector<TraceStep> steps(const core::Trace& trace) {
    std::vector<TraceStep> out;
    for (const TraceEntry& entry : trace.entries) out.push_back(entry.step);
    return out;
  }

  store::Store& store() { return *store_; }

  const CustomerId alice{1};
  const CustomerId bob{2};
  const SupplierId carrier{1};
  const SupplierId other{2};
  ManualClock clock_{Time{1'700'000'000'000}};

 private:
  std::unique_ptr<store::Store> make_store() {
    if (GetParam() == StoreKind::kMemory) return std::make_unique<store_memory::MemoryStore>();
    return std::make_unique<store_sqlite::SqliteStore>(
        store_sqlite::SqliteOptions{.path = folder_.file("linepool.db"), .readers = 1});
  }

  TemporaryDirectory folder_;
  std::unique_ptr<store::Store> store_ = make_store();
  core::CatalogueHolder catalogue_{small_catalogue()};
  Rules rules_;
  core::Feed feed_;
  core::BatchRunner runner_{*store_, catalogue_, rules_, clock_, feed_};
};

std::string kind_name(const testing::TestParamInfo<StoreKind>& param) {
  return param.param == StoreKind::kMemory ? "memory" : "sqlite";
}
INSTANTIATE_TEST_SUITE_P(Stores, TraceTest, testing::Values(StoreKind::kMemory, StoreKind::kSqlite),
                         kind_name);

TEST_P(TraceTest, HoldsNoTextAndNoCode) {
  lines(0, 1, carrier);
  const Lease lease = order(alice);
  wait(Duration::seconds(4));
  sms(lease.number, "Google");
  const core::Trace found = trace(lease.id);
  EXPECT_THAT(steps(found), ElementsAre(TraceStep::kOrdered, TraceStep::kSms, TraceStep::kCharged));
  const core::SmsFacts& facts = found.entries[1].sms.value();
  EXPECT_EQ(facts.message.text, "");
  EXPECT_EQ(facts.characters, 19u);
  EXPECT_EQ(facts.route, core::SmsRoute::kSender);
  ASSERT_TRUE(facts.code.has_value());
  EXPECT_EQ(facts.code->characters, 6u);
  EXPECT_EQ(found.entries[2].amount, lease.price);
  EXPECT_FALSE(found.silence.has_value());
}

TEST_P(TraceTest, RedeliveriesAreCountedUpToALimit) {
  lines(0, 1, carrier);
  const Lease lease = order(alice);
  const MessageId id = sms(lease.number, "Google", "abc").message;
  for (int i = 0; i < 2; ++i) {
    clock_.advance(Duration::seconds(5));
    EXPECT_TRUE(sms(lease.number, "Google", "abc").duplicate);
  }
  core::Trace found = trace(id);
  ASSERT_THAT(steps(found), ElementsAre(TraceStep::kOrdered, TraceStep::kSms, TraceStep::kCharged,
                                        TraceStep::kRedelivered));
  EXPECT_EQ(found.entries[3].count, 2);
  EXPECT_EQ(found.entries[3].at, clock_.now());
  for (std::int32_t i = 2; i < limits::kRedeliveries + 3; ++i) sms(lease.number, "Google", "abc");
  EXPECT_EQ(trace(id).entries[3].count, limits::kRedeliveries);
}

TEST_P(TraceTest, ComparesWithTheSameAppOnOtherLinesOfTheSupplier) {
  lines(0, 40, carrier);
  for (int i = 1; i <= 20; ++i) {
    const Lease lease = order(bob);
    clock_.advance(Duration::seconds(i));
    sms(lease.number, "Google");
  }
  order(bob);  // expires
  order(bob, 2);
  wait(Duration::minutes(20));
  const Lease silent = order(alice);
  const Lease undecided = order(bob);
  wait(Duration::seconds(30));
  const core::Silence silence = trace(silent.id).silence.value();
  EXPECT_EQ(silence.lease, silent.id);
  EXPECT_EQ(silence.supplier, carrier);
  ASSERT_TRUE(silence.others.has_value());
  EXPECT_EQ(silence.others->with_code, 20u);
  EXPECT_EQ(silence.others->expired, 1u) << "not the other app's, not " << undecided.id.value;
  EXPECT_EQ(silence.others->cancelled, 0u);
  EXPECT_EQ(silence.others->p95, Duration::seconds(19));
  EXPECT_EQ(silence.others->slowest, Duration::seconds(20));
  EXPECT_EQ(clock_.now() - silence.supplier_last, Duration::minutes(20) + Duration::seconds(30));
}

TEST_P(TraceTest, OrdersOfAnotherSupplierAreNotCompared) {
  lines(0, 3, other);
  const Lease theirs = order(bob);
  order(bob);
  order(bob);
  wait(Duration::minutes(20));
  lines(10, 1, carrier);
  Lease silent = order(alice);
  while (silent.number.to_string() != "31600000010") silent = order(alice);
  const core::Silence silence = trace(silent.id).silence.value();
  EXPECT_EQ(silence.supplier, carrier);
  EXPECT_FALSE(silence.others.has_value()) << theirs.id.value;
  EXPECT_FALSE(silence.supplier_last.is_set());
}

TEST_P(TraceTest, AnOrderShowsWhatElseCameToItsLine) {
  lines(0, 1, carrier, Sharing::kPerApp);
  const Lease mine = order(alice, 1);
  const Lease theirs = order(bob, 2);
  ASSERT_EQ(mine.line, theirs.line);
  clock_.advance(Duration::seconds(3));
  const core::Received binned = sms(mine.number, "Acme");
  EXPECT_EQ(binned.bin, BinReason::kNoLease);
  const core::Received to_bob = sms(mine.number, "WhatsApp");
  EXPECT_EQ(to_bob.lease, theirs.id);
  const core::Trace found = trace(mine.id);
  ASSERT_THAT(steps(found), ElementsAre(TraceStep::kOrdered, TraceStep::kSms, TraceStep::kSms,
                                        TraceStep::kCharged));
  EXPECT_EQ(found.entries[1].message, binned.message);
  EXPECT_EQ(found.entries[1].sms->leases_then, 2u);
  EXPECT_EQ(found.entries[2].lease, theirs.id);
  EXPECT_EQ(found.silence.value().sms_without, 2u);
  EXPECT_EQ(found.leases.size(), 1u) << "the other customer's order itself is not shown";
}

TEST_P(TraceTest, WhatCameLongAfterAnOrderIsNotIts) {
  lines(0, 1, carrier);
  const Lease lease = order(alice);
  wait(Duration::minutes(20));
  wait(Duration::minutes(9));
  const core::Received late = sms(lease.number, "Google");
  EXPECT_EQ(late.lease, lease.id);
  wait(Duration::hours(3));
  EXPECT_EQ(sms(lease.number, "Google").bin, BinReason::kNoLease);
  EXPECT_THAT(steps(trace(lease.id)),
              ElementsAre(TraceStep::kOrdered, TraceStep::kExpired, TraceStep::kSms));
  // The line has seen both.
  EXPECT_THAT(steps(trace(lease.number)), ElementsAre(TraceStep::kOrdered, TraceStep::kExpired,
                                                      TraceStep::kSms, TraceStep::kSms));
}

TEST_P(TraceTest, TheNewestLeasesOfALineAreMergedFromItsApps) {
  lines(0, 1, carrier);
  std::vector<LeaseId> made;
  for (const std::int64_t app : {1, 1, 2, 1, 2, 2}) {
    made.insert(made.begin(), order(alice, app).id);
    end_and_rest();
  }
  const auto ids = [](const std::vector<Lease>& leases) {
    std::vector<LeaseId> out;
    for (const Lease& lease : leases) out.push_back(lease.id);
    return out;
  };
  const auto snapshot = store().snapshot();
  EXPECT_EQ(ids(core::newest_on_line(snapshot->tx(), LineId{1}, 99)), made);
  made.resize(2);
  EXPECT_EQ(ids(core::newest_on_line(snapshot->tx(), LineId{1}, 2)), made);
}

TEST_P(TraceTest, ALongPastIsCut) {
  lines(0, 1, carrier);
  const auto count = static_cast<int>(limits::kTraceLeases) + 10;
  Lease newest;
  for (int i = 0; i < count; ++i) {
    newest = order(alice);
    for (int n = 0; n < 4; ++n) sms(newest.number, "Google");
    end_and_rest();
  }
  for (const core::TraceSubject& subject :
       {core::TraceSubject{newest.number}, core::TraceSubject{alice}}) {
    const core::Trace found = trace(subject);
    EXPECT_EQ(found.leases.size(), limits::kTraceLeases);
    EXPECT_EQ(found.leases.front().id, newest.id);
    EXPECT_TRUE(found.more_leases);
    EXPECT_TRUE(found.more_entries);
    EXPECT_LE(found.entries.size(), limits::kTraceEntries);
    EXPECT_EQ(found.entries.back().lease, newest.id);
  }
}

TEST_P(TraceTest, TheDeliveryOfAnSmsIsFoundInABusyLog) {
  lines(0, 30, carrier);
  core::AddWebhook add;
  add.customer = alice;
  add.url = "https://user.example.com:8443/hook?token=x";
  add.secret = "whsec_AAAA";
  const WebhookId webhook = run(add).value().webhook.id;
  std::vector<std::pair<Lease, MessageId>> got;
  for (int i = 0; i < 20; ++i) {
    const Lease lease = order(alice);
    if (i % 3 == 0) clock_.advance(Duration::seconds(1));  // several of the same moment
    got.emplace_back(lease, sms(lease.number, "Google").message);
  }
  std::vector<Event> events;
  for (const Event& event : store().snapshot()->tx().events().list(alice, EventSeq{}, 1000)) {
    if (event.kind == EventKind::kMessageReceived) events.push_back(event);
  }
  ASSERT_EQ(events.size(), got.size());
  core::WebhookProgress progress;
  progress.webhook = webhook;
  progress.from = store().snapshot()->tx().webhooks().find(webhook)->position;
  progress.position = events[7].seq;
  for (const std::size_t i : {5u, 6u}) {
    DeliveryAttempt attempt;
    attempt.webhook = webhook;
    attempt.event = events[i].seq;
    attempt.at = clock_.now();
    attempt.status = i == 5 ? 204 : 500;
    attempt.fault = i == 5 ? DeliveryFault::kNone : DeliveryFault::kStatus;
    progress.attempts.push_back(attempt);
  }
  ASSERT_TRUE(run(core::RecordDeliveries{{progress}}).ok());
  const auto fate = [&](std::size_t i) {
    const core::Trace found = trace(got[i].first.id);
    CHECK(found.entries.size() == 4);
    const TraceEntry& entry = found.entries.back();
    CHECK(entry.step == TraceStep::kDelivery && entry.message == got[i].second);
    EXPECT_EQ(entry.delivery->event, events[i].seq);
    EXPECT_EQ(entry.delivery->host, "user.example.com:8443");
    return entry.delivery->fate;
  };
  EXPECT_EQ(fate(0), core::DeliveryFate::kNotRecorded);
  EXPECT_EQ(fate(5), core::DeliveryFate::kDelivered);
  EXPECT_EQ(fate(6), core::DeliveryFate::kGivenUp);
  EXPECT_EQ(fate(19), core::DeliveryFate::kQueued);
}

// Also of a number that is no line's; once their SMS is there, it tells of itself.
TEST_P(TraceTest, TellsOfPartsThatWaitForOthers) {
  lines(0, 1, carrier);
  const Lease lease = order(alice);
  core::ReceivePart part;
  part.place = {core::ReferenceKind::kSar, 7, 3, 2};
  part.sms.supplier = carrier;
  part.sms.to = lease.number;
  part.sms.from = "Google";
  part.bytes = "the second part of a long text";
  part.sms.text = " … the second part of a long text … ";
  ASSERT_TRUE(run(part).ok());
  const Time came = clock_.now();
  for (const core::TraceSubject& subject :
       {core::TraceSubject{lease.number}, core::TraceSubject{lease.id}}) {
    const core::Trace found = trace(subject);
    ASSERT_EQ(steps(found), (std::vector{TraceStep::kOrdered, TraceStep::kPart}));
    const TraceEntry& entry = found.entries.back();
    EXPECT_EQ(entry.at, came);
    EXPECT_EQ(entry.part->number, 2);
    EXPECT_EQ(entry.part->total, 3);
    EXPECT_EQ(entry.part->supplier, carrier);
    EXPECT_EQ(entry.part->from, "Google");
    EXPECT_EQ(entry.part->until, came + Rules{}.parts_wait);
  }
  part.sms.to = PhoneNumber::from_digits(31'600'099'999);
  ASSERT_TRUE(run(part).ok());
  EXPECT_EQ(steps(trace(part.sms.to)), (std::vector{TraceStep::kPart}));
  wait(Rules{}.parts_wait);
  EXPECT_EQ(steps(trace(lease.id)),
            (std::vector{TraceStep::kOrdered, TraceStep::kSms, TraceStep::kCharged}));
}

TEST_P(TraceTest, UnknownThingsAreRefused) {
  lines(0, 1, carrier);
  const LineNumber nobodys = PhoneNumber::from_digits(31'600'099'999);
  for (const core::TraceSubject& subject :
       {core::TraceSubject{LeaseId{1}}, core::TraceSubject{MessageId{1}},
        core::TraceSubject{CustomerId{9}}, core::TraceSubject{nobodys}}) {
    const auto snapshot = store().snapshot();
    const auto found = core::trace(snapshot->tx(), *small_catalogue(), subject, clock_.now());
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error(), Error::kNotFound);
  }
  sms(nobodys, "Google");
  const core::Trace found = trace(nobodys);
  EXPECT_FALSE(found.line.has_value());
  ASSERT_EQ(found.entries.size(), 1u);
  EXPECT_EQ(found.entries[0].sms->message.bin, BinReason::kNoLine);
}

}  // namespace
}  // namespace linepool
