#include "sms/session/session.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/crypto/digest.h"

namespace linepool::sms {
namespace {

using Kind = Action::Kind;
using State = Session::State;
constexpr Time kStart{1'793'534'400'000};

std::string wire(const Pdu& pdu) {
  return encode(pdu).value();
}

ShortMessage text(std::string_view words) {
  ShortMessage message;
  message.destination = {1, 1, "60112869001"};
  message.short_message = words;
  return message;
}

SessionSettings settings(Role role) {
  SessionSettings made;
  made.role = role;
  return made;
}

std::vector<Kind> kinds(const Actions& actions) {
  std::vector<Kind> made;
  for (const Action& action : actions) made.push_back(action.kind);
  return made;
}

// What is written, decoded.
Pdu written(const Actions& actions, std::size_t at = 0) {
  EXPECT_LT(at, actions.size());
  EXPECT_EQ(actions[at].kind, Kind::kWrite);
  return decode(actions[at].bytes).value();
}

CloseReason reason(const Actions& actions) {
  if (actions.empty() || actions.back().kind != Kind::kClose) return CloseReason::kNone;
  return actions.back().reason;
}

// An SMSC's session that somebody is bound to.
Session bound(Command as = Command::kBindTransceiver,
              SessionSettings with = settings(Role::kSmsc)) {
  Session session(with, kStart);
  session.on_bytes(wire({as, 0, 1, Bind{"gateway", "secret", "", 0x34, {}}}), kStart);
  session.answer_bind(0, "linepool", kStart);
  EXPECT_EQ(session.state(), State::kBound);
  return session;
}

TEST(Session, BindsAndTakesMessages) {
  Session session(settings(Role::kSmsc), kStart);
  const Actions asked = session.on_bytes(
      wire({Command::kBindTransceiver, 0, 7, Bind{"gateway", "secret", "", 0x34, {}}}), kStart);
  ASSERT_EQ(kinds(asked), (std::vector<Kind>{Kind::kBindAsked}));
  EXPECT_EQ(std::get<Bind>(asked[0].pdu.body).password, "secret");
  EXPECT_FALSE(session.wants_bytes());
  const Pdu answer = written(session.answer_bind(0, "linepool", kStart));
  EXPECT_EQ(answer.command, Command::kBindTransceiverResp);
  EXPECT_EQ(answer.sequence, 7u);
  for (const Command command : {Command::kSubmitSm, Command::kDeliverSm}) {
    const Actions taken = session.on_bytes(wire({command, 0, 8, text("G-412157")}), kStart);
    ASSERT_EQ(kinds(taken), (std::vector<Kind>{Kind::kMessage}));
    const Pdu resp = written(session.answer(taken[0].ticket, 0, "m1", kStart));
    EXPECT_EQ(resp.command, response_to(command));
    EXPECT_EQ(resp.sequence, 8u);
    EXPECT_EQ(std::get<MessageResp>(resp.body).message_id,
              command == Command::kSubmitSm ? "m1" : "");
  }
}

TEST(Session, RefusesABind) {
  Session session(settings(Role::kSmsc), kStart);
  session.on_bytes(wire({Command::kBindReceiver, 0, 1, Bind{}}), kStart);
  const Actions refused = session.answer_bind(status::kInvalidPassword, "", kStart);
  EXPECT_EQ(written(refused).status, status::kInvalidPassword);
  EXPECT_EQ(reason(refused), CloseReason::kBindRefused);
  EXPECT_TRUE(session.on_bytes(wire({Command::kEnquireLink, 0, 2}), kStart).empty());
}

TEST(Session, AnswersWhatIsNotAllowed) {
  struct Case {
    Command bound_as;  // generic_nack: not bound
    Pdu request;
    Command answer;
    std::uint32_t status;
  };
  const Case cases[] = {
      {Command::kGenericNack, {Command::kSubmitSm, 0, 9, text("x")}, Command::kSubmitSmResp, 0x04},
      {Command::kGenericNack, {Command::kQuerySm, 0, 9, QuerySm{}}, Command::kQuerySmResp, 0x04},
      {Command::kGenericNack, {Command::kEnquireLink, 0, 9}, Command::kEnquireLinkResp, 0},
      {Command::kBindReceiver, {Command::kSubmitSm, 0, 9, text("x")}, Command::kSubmitSmResp, 0x04},
      {Command::kBindTransmitter,
       {Command::kQuerySm, 0, 9, QuerySm{}},
       Command::kQuerySmResp,
       0x67},
      {Command::kBindTransmitter, {Command::kCancelSm, 0, 9}, Command::kCancelSmResp, 0x11},
      {Command::kBindTransmitter,
       {Command::kBindReceiver, 0, 9, Bind{}},
       Command::kBindReceiverResp,
       0x05},
      {Command::kBindTransmitter, {static_cast<Command>(0x111), 0, 9}, Command::kGenericNack, 0x03},
      {Command::kBindTransmitter,
       {Command::kSubmitSm, 0, 9, NoBody{}, {}, "x"},
       Command::kSubmitSmResp,
       0x01},
  };
  for (const Case& c : cases) {
    Session session = c.bound_as == Command::kGenericNack ? Session(settings(Role::kSmsc), kStart)
                                                          : bound(c.bound_as);
    const Pdu answer = written(session.on_bytes(wire(c.request), kStart));
    EXPECT_EQ(name(answer.command), name(c.answer)) << name(c.request.command);
    EXPECT_EQ(answer.status, c.status) << name(c.request.command);
    EXPECT_EQ(answer.sequence, 9u);
    EXPECT_NE(session.state(), State::kClosed);
  }
}

TEST(Session, AnEsmeBindsAndReceives) {
  Session session(settings(Role::kEsme), kStart);
  const Pdu bind =
      written(session.bind(Command::kBindReceiver, Bind{"me", "pw", "", 0x34, {}}, kStart));
  EXPECT_EQ(bind.command, Command::kBindReceiver);
  const Actions accepted =
      session.on_bytes(wire({Command::kBindReceiverResp, 0, bind.sequence}), kStart);
  ASSERT_EQ(kinds(accepted), (std::vector<Kind>{Kind::kBound}));
  EXPECT_EQ(kinds(session.on_bytes(wire({Command::kDeliverSm, 0, 1, text("x")}), kStart)),
            (std::vector<Kind>{Kind::kMessage}));
  const Actions wrong = session.on_bytes(wire({Command::kSubmitSm, 0, 2, text("x")}), kStart);
  EXPECT_EQ(written(wrong).status, status::kWrongBindState);
  EXPECT_EQ(session.send(Command::kSubmitSm, text("x"), kStart).error(), Error::kConflict);
}

TEST(Session, ARefusedBindSaysWhy) {
  for (const char* hex : {"0000001180000009"
                          "0000000e0000000100",
                          "00000010800000090000000e00000001", "00000010800000000000000300000001"}) {
    Session session(settings(Role::kEsme), kStart);
    session.bind(Command::kBindTransceiver, Bind{}, kStart);
    const Actions refused = session.on_bytes(from_hex(hex).value(), kStart);
    EXPECT_EQ(reason(refused), CloseReason::kBindRefused) << hex;
    EXPECT_NE(refused.back().pdu.status, 0u);
  }
}

TEST(Session, ALyingLengthEndsIt) {
  for (const std::uint32_t length : {0u, 4u, 15u, 72u * 1024 + 1, 0xFFFFFFFFu}) {
    Session session = bound();
    std::string bytes = wire({Command::kEnquireLink, 0, 5});
    for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>(length >> (3 - i) * 8);
    const Actions ended = session.on_bytes(bytes, kStart);
    EXPECT_EQ(written(ended).command, Command::kGenericNack) << length;
    EXPECT_EQ(written(ended).status, status::kInvalidCommandLength);
    EXPECT_EQ(written(ended).sequence, 5u);
    EXPECT_EQ(reason(ended), CloseReason::kBadLength);
  }
}

TEST(Session, ALyingBodyDoesNot) {
  Session session = bound();
  Pdu pdu{Command::kDeliverSm, 0, 5, text("G-412157"), BodyState::kTailLost, std::string(1, '\0')};
  EXPECT_EQ(kinds(session.on_bytes(wire(pdu), kStart)), (std::vector<Kind>{Kind::kMessage}));
  EXPECT_EQ(session.damaged(), 1u);
  EXPECT_EQ(session.state(), State::kBound);
}

TEST(Session, StopsAtItsWindow) {
  SessionSettings narrow = settings(Role::kSmsc);
  narrow.window_in = 2;
  Session session = bound(Command::kBindTransmitter, narrow);
  std::string three;
  for (std::uint32_t i = 1; i <= 3; ++i) three += wire({Command::kSubmitSm, 0, i, text("x")});
  const Actions two = session.on_bytes(three, kStart);
  ASSERT_EQ(two.size(), 2u);
  EXPECT_FALSE(session.wants_bytes());
  const Actions third = session.answer(two[0].ticket, 0, "1", kStart);
  ASSERT_EQ(kinds(third), (std::vector<Kind>{Kind::kWrite, Kind::kMessage}));
  EXPECT_EQ(third[1].pdu.sequence, 3u);
  // Who goes on all the same is cut off.
  const Actions flood = session.on_bytes(std::string(kPduBytes + 1, 'x'), kStart);
  EXPECT_EQ(reason(flood), CloseReason::kFlood);
}

TEST(Session, EndsAFloodBeforeABind) {
  Session session(settings(Role::kSmsc), kStart);
  std::string bytes;
  for (std::uint32_t i = 1; i <= 100; ++i) bytes += wire({Command::kEnquireLink, 0, i});
  const Actions actions = session.on_bytes(bytes, kStart);
  EXPECT_EQ(actions.size(), 17u);
  EXPECT_EQ(reason(actions), CloseReason::kFlood);
}

TEST(Session, SendsWithinItsWindowAndTimesOut) {
  SessionSettings narrow = settings(Role::kSmsc);
  narrow.window_out = 2;
  Session session = bound(Command::kBindReceiver, narrow);
  const auto first = session.send(Command::kDeliverSm, text("a"), kStart);
  const auto second = session.send(Command::kDeliverSm, text("b"), kStart);
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_EQ(session.send(Command::kDeliverSm, text("c"), kStart).error(), Error::kBusy);
  // Answers come in any order; one to nothing is passed over.
  const Actions answered = session.on_bytes(
      wire({Command::kDeliverSmResp, 0x14, second.value().sequence, MessageResp{"id", {}}}) +
          wire({Command::kDeliverSmResp, 0, 999}),
      kStart);
  ASSERT_EQ(kinds(answered), (std::vector<Kind>{Kind::kAnswered}));
  EXPECT_EQ(answered[0].sequence, second.value().sequence);
  EXPECT_EQ(answered[0].pdu.status, 0x14u);
  const Actions late = session.on_time(kStart + Duration::seconds(30));
  ASSERT_FALSE(late.empty());
  EXPECT_EQ(late[0].kind, Kind::kTimedOut);
  EXPECT_EQ(late[0].sequence, first.value().sequence);
}

TEST(Session, EnquiresAndGivesUp) {
  Session session = bound();
  EXPECT_EQ(session.next_deadline(), kStart + Duration::seconds(30));
  const Pdu first = written(session.on_time(kStart + Duration::seconds(30)));
  EXPECT_EQ(first.command, Command::kEnquireLink);
  // An answer begins the silence anew.
  session.on_bytes(wire({Command::kEnquireLinkResp, 0, first.sequence}),
                   kStart + Duration::seconds(31));
  EXPECT_EQ(session.next_deadline(), kStart + Duration::seconds(61));
  EXPECT_EQ(written(session.on_time(kStart + Duration::seconds(61))).command,
            Command::kEnquireLink);
  EXPECT_EQ(written(session.on_time(kStart + Duration::seconds(91))).command,
            Command::kEnquireLink);
  EXPECT_EQ(reason(session.on_time(kStart + Duration::seconds(121))), CloseReason::kSilent);
}

TEST(Session, ClosesIfNobodyBinds) {
  Session session(settings(Role::kSmsc), kStart);
  EXPECT_EQ(session.next_deadline(), kStart + Duration::seconds(10));
  EXPECT_EQ(reason(session.on_time(kStart + Duration::seconds(10))), CloseReason::kNotBound);
}

TEST(Session, UnbindsFromEitherSide) {
  Session ours = bound();
  const Pdu unbind = written(ours.unbind(kStart));
  EXPECT_EQ(unbind.command, Command::kUnbind);
  // What was on its way is still taken.
  const Actions last = ours.on_bytes(wire({Command::kSubmitSm, 0, 4, text("x")}), kStart);
  EXPECT_EQ(kinds(last), (std::vector<Kind>{Kind::kMessage}));
  // The peer agrees, and still waits for the answer: without it the message would come again.
  EXPECT_TRUE(ours.on_bytes(wire({Command::kUnbindResp, 0, unbind.sequence}), kStart).empty());
  const Actions answered = ours.answer(last.at(0).ticket, 0, "m", kStart);
  EXPECT_EQ(written(answered).command, Command::kSubmitSmResp);
  EXPECT_EQ(reason(answered), CloseReason::kUnbound);
  Session theirs = bound();
  const Actions taken = theirs.on_bytes(
      wire({Command::kSubmitSm, 0, 4, text("x")}) + wire({Command::kUnbind, 0, 5}), kStart);
  ASSERT_EQ(kinds(taken), (std::vector<Kind>{Kind::kMessage}));
  const Actions ended = theirs.answer(taken[0].ticket, 0, "m", kStart);
  EXPECT_EQ(written(ended, 0).command, Command::kSubmitSmResp);
  EXPECT_EQ(written(ended, 1).command, Command::kUnbindResp);
  EXPECT_EQ(reason(ended), CloseReason::kUnbound);
  Session silent = bound();
  silent.unbind(kStart);
  EXPECT_EQ(reason(silent.on_time(kStart + Duration::seconds(30))), CloseReason::kUnbound);
}

// An ESME's session that is bound and has sent two messages, 2 and 3.
Session sending() {
  Session session(settings(Role::kEsme), kStart);
  session.bind(Command::kBindTransceiver, Bind{"me", "pw", "", 0x34, {}}, kStart);
  session.on_bytes(wire({Command::kBindTransceiverResp, 0, 1, BindResp{"smsc", {}}}), kStart);
  EXPECT_TRUE(session.send(Command::kSubmitSm, text("one"), kStart).ok());
  EXPECT_TRUE(session.send(Command::kSubmitSm, text("two"), kStart).ok());
  return session;
}

// An SMSC that stops answers what it has taken. Who left at once would never see that, and send it
// a second time.
TEST(Session, AnEsmeSeesTheAnswersBeforeItAgreesToPart) {
  Session session = sending();
  EXPECT_TRUE(session.on_bytes(wire({Command::kUnbind, 0, 9}), kStart).empty());
  EXPECT_EQ(session.send(Command::kSubmitSm, text("three"), kStart).error(), Error::kConflict);
  EXPECT_TRUE(session.wants_bytes());
  EXPECT_EQ(kinds(session.on_bytes(wire({Command::kSubmitSmResp, 0, 3}), kStart)),
            (std::vector<Kind>{Kind::kAnswered}));
  const Actions last = session.on_bytes(wire({Command::kSubmitSmResp, 0, 2}), kStart);
  ASSERT_EQ(kinds(last), (std::vector<Kind>{Kind::kAnswered, Kind::kWrite, Kind::kClose}));
  EXPECT_EQ(written(last, 1).command, Command::kUnbindResp);
  EXPECT_EQ(written(last, 1).sequence, 9u);
  EXPECT_EQ(reason(last), CloseReason::kUnbound);
}

TEST(Session, AnEsmeDoesNotWaitForEver) {
  Session session = sending();
  session.on_bytes(wire({Command::kUnbind, 0, 9}), kStart);
  const Actions late = session.on_time(kStart + Duration::seconds(30));
  EXPECT_EQ(kinds(late),
            (std::vector<Kind>{Kind::kTimedOut, Kind::kTimedOut, Kind::kWrite, Kind::kClose}));
  EXPECT_EQ(written(late, 2).command, Command::kUnbindResp);
}

// All that happens if the stream comes in pieces of these sizes; binds and messages are answered as
// soon as they are asked for. An ESME has bound and sent two messages before.
Actions run(Role role, std::string_view stream, const std::vector<std::size_t>& sizes) {
  Session session = role == Role::kEsme ? sending() : Session(settings(role), kStart);
  Actions all;
  const auto note = [&](Actions actions) {
    for (std::size_t i = 0; i < actions.size(); ++i) {
      const Action action = actions[i];
      all.push_back(action);
      Actions more;
      if (action.kind == Kind::kBindAsked) more = session.answer_bind(0, "linepool", kStart);
      if (action.kind == Kind::kMessage) more = session.answer(action.ticket, 0, "id", kStart);
      actions.insert(actions.end(), more.begin(), more.end());
    }
  };
  for (const std::size_t size : sizes) {
    note(session.on_bytes(stream.substr(0, size), kStart));
    stream.remove_prefix(std::min(size, stream.size()));
  }
  // What is written is one stream of its own; the order of the other actions is what counts.
  Actions sorted;
  for (const Action& a : all) {
    if (a.kind != Kind::kWrite) sorted.push_back(a);
  }
  for (const Action& a : all) {
    if (a.kind == Kind::kWrite) sorted.push_back(a);
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const Action& a, const Action& b) {
    return a.kind == Kind::kWrite && b.kind == Kind::kWrite && a.bytes < b.bytes;
  });
  return sorted;
}

std::string conversation(std::string_view end) {
  return wire({Command::kEnquireLink, 0, 1}) +
         wire({Command::kBindTransceiver, 0, 2, Bind{"gateway", "pw", "", 0x34, {}}}) +
         wire({Command::kSubmitSm, 0, 3, text("G-412157")}) +
         wire({Command::kDeliverSm, 0, 4, text("two"), BodyState::kTailLost, "x"}) +
         wire({Command::kQuerySm, 0, 5, QuerySm{}}) + std::string(end);
}

// A good-bye, and a length that lies.
const std::string kEnds[] = {wire({Command::kUnbind, 0, 6}),
                             from_hex("0000000f000000150000000000000006").value()};

void expect_no_split_to_matter(Role role, const std::string& stream, Kind first) {
  const Actions whole = run(role, stream, {stream.size()});
  ASSERT_EQ(whole.front().kind, first);
  ASSERT_NE(std::find_if(whole.begin(), whole.end(),
                         [](const Action& a) { return a.kind == Kind::kClose; }),
            whole.end());
  for (std::size_t a = 1; a < stream.size(); ++a) {
    for (std::size_t b = 0; b < stream.size() - a; b += 3) {
      ASSERT_EQ(run(role, stream, {a, b, stream.size()}), whole) << a << " " << b;
    }
  }
  ASSERT_EQ(run(role, stream, std::vector<std::size_t>(stream.size(), 1)), whole);
}

TEST(Session, NoSplitOfTheStreamMatters) {
  for (const std::string& end : kEnds) {
    expect_no_split_to_matter(Role::kSmsc, conversation(end), Kind::kBindAsked);
  }
}

// Answers in another order than the requests, one of them a refusal without a body, and messages
// of the SMSC in between.
TEST(Session, NoSplitOfTheStreamMattersToAnEsme) {
  for (const std::string& end : kEnds) {
    const std::string stream = wire({Command::kDeliverSm, 0, 1, text("receipt")}) +
                               wire({Command::kSubmitSmResp, status::kThrottled, 3}) +
                               wire({Command::kEnquireLink, 0, 2}) +
                               wire({Command::kSubmitSmResp, 0, 2, MessageResp{"id", {}}}) +
                               wire({Command::kSubmitSmResp, 0, 2, MessageResp{"again", {}}}) + end;
    expect_no_split_to_matter(Role::kEsme, stream, Kind::kMessage);
    const Actions whole = run(Role::kEsme, stream, {stream.size()});
    EXPECT_EQ(std::count_if(whole.begin(), whole.end(),
                            [](const Action& a) { return a.kind == Kind::kAnswered; }),
              2);
  }
}

TEST(Session, CountsItsRequests) {
  Session session = bound(Command::kBindReceiver);
  std::uint32_t last = 0;
  for (int i = 0; i < 1000; ++i) {
    const auto sent = session.send(Command::kDeliverSm, text("x"), kStart);
    ASSERT_TRUE(sent.ok());
    ASSERT_EQ(sent.value().sequence, last + 1);
    last = sent.value().sequence;
    session.on_bytes(wire({Command::kDeliverSmResp, 0, last}), kStart);
  }
}

}  // namespace
}  // namespace linepool::sms
