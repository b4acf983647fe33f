#include "edge_http/session.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "edge_http/response_writer.h"

namespace linepool::edge_http {
namespace {

// Answers to pipelined requests are gathered up to this size before they are sent.
constexpr std::size_t kGatherBytes = 64 * 1024;
// The loop's scratch string keeps at most this much between two uses.
constexpr std::size_t kScratchBytes = 256 * 1024;
// How much of a refused request is still read, so that the client sees the refusal and not a reset.
constexpr std::size_t kLingerBytes = 1024 * 1024;

}  // namespace

void log_unread(const wire::RequestId& id, const IpAddress& client, int status,
                std::string_view sentence) {
  if (!log_enabled(LogLevel::kDebug)) return;
  log_line(LogLevel::kDebug, "unread_request",
           {{"request", id.text()},
            {"status", status},
            {"why", sentence},
            {"address", client.to_string()}});
}

Session::Session(SessionHost& host, std::uint32_t slot, std::uint64_t serial, const IpAddress& peer,
                 bool secure)
    : host_(host),
      parser_(host.settings.parser),
      in_(host.settings.input_bytes()),
      serial_(serial),
      peer_(peer),
      client_(peer),
      slot_(slot),
      secure_(secure) {
  // A connection that has shown nothing yet gets less time than one that idles between requests.
  set_read_deadline(host_.settings.header_ticks);
}

void Session::set_admittance(const Admittance& admittance) {
  admittance_ = admittance;
  parser_.set_listener(admittance.listener);
  set_read_deadline(host_.settings.header_ticks);
}

Tick Session::patience(Tick ticks) const {
  return admittance_.is_reserved ? std::min(ticks, host_.settings.reserved_ticks) : ticks;
}

void Session::on_ready(Readiness readiness) {
  if (readiness.broken) {
    die();
    return leave();
  }
  // TLS may have to write before it can continue reading.
  readable_ |= readiness.readable || readiness.half_closed || (secure_ && readiness.writable);
  half_closed_ |= readiness.half_closed;
  if (has_lost_its_client()) {
    die();
    return leave();
  }
  host_.scratch.clear();
  if (!out_.empty()) send_rest();
  proceed();
  leave();
}

void Session::answer(std::uint64_t request, const wire::Response& response) {
  if (phase_ != Phase::kAnswering || request != request_) return;
  host_.scratch.clear();
  response.opens == nullptr ? respond(response) : open_late(response);
  proceed();
  leave();
}

// If the client has meanwhile ended its side, proceed() notices.
void Session::open_late(const wire::Response& response) {
  open_.reset();
  deferred_ = false;
  const std::shared_ptr<wire::LateUser>& user = response.opens;
  user->opened(user->upgrades() ? upgrade(response, user) : stream(response, user));
  end_if_whole();
}

// drain() has already run, or the answer to HEAD is complete.
void Session::end_if_whole() {
  if (is_open() && (host_.draining || is_head_)) end_stream();
}

void Session::continue_stream(std::uint64_t request, const Piece& piece) {
  if (!is_open() || request != request_) return;
  open_->channel->taken(piece.bytes.size());
  if (piece.then == Piece::kCut) {
    ++host_.counters.slow_readers;
    die();
    return leave();
  }
  host_.scratch.clear();
  if (open_->is_chunked && !piece.bytes.empty()) {
    append_chunk(host_.scratch, piece.bytes);
  } else {
    host_.scratch += piece.bytes;
  }
  if (piece.then == Piece::kEnd) end_stream();
  proceed();
  leave();
}

// Nobody is left to take what comes later. A client that has only ended its side counts as gone if
// all that is left to do for it is wait.
bool Session::has_lost_its_client() const {
  if (!half_closed_) return false;
  return phase_ == Phase::kStreaming ||
         (phase_ == Phase::kAnswering && open_ != nullptr && open_->departure != nullptr);
}

// While an answer is pending or waits for the client, the client's next requests wait too, in the
// kernel's buffer: a client that does not read is soon unable to write.
bool Session::may_begin() const {
  return out_.empty() &&
         (phase_ == Phase::kIdle || phase_ == Phase::kHeader || phase_ == Phase::kBody);
}

// Does what can be done now. Answers that are due are already in the scratch string.
void Session::proceed() {
  if (!in_.empty() && may_begin()) in_.consume(serve(in_.view()));
  if (readable_ && may_begin() && !in_.full()) receive_once();
  flush();
  if (phase_ == Phase::kTunnel) tunnel_once();
  if (has_lost_its_client()) die();
  if (phase_ == Phase::kLinger) discard();
  if (in_.empty()) in_.release();
  // One read per turn, so that a client with a full pipe does not starve the others.
  const bool reads = may_begin() || phase_ == Phase::kLinger || phase_ == Phase::kTunnel;
  if (readable_ && reads) host_.revisit(*this);
}

// Passes on what has arrived on an upgraded connection.
void Session::tunnel_once() {
  if (!in_.empty()) {
    open_->user->on_bytes(in_.view());
    in_.consume(in_.view().size());
  }
  if (!readable_) return;
  const Transfer got = receive(host_.room);
  readable_ = got.outcome == Io::kDone && (got.maybe_more || half_closed_);
  if (got.outcome == Io::kEnd || got.outcome == Io::kFailed) return die();
  if (got.bytes > 0) open_->user->on_bytes({host_.room.data(), got.bytes});
}

void Session::receive_once() {
  const bool direct = in_.empty();
  const std::span<char> room = direct ? std::span<char>(host_.room) : in_.prepare();
  const Transfer got = receive(room);
  readable_ = got.outcome == Io::kDone && (got.maybe_more || half_closed_);
  switch (got.outcome) {
    case Io::kDone: break;
    case Io::kBlocked: return;
    case Io::kEnd:
      // Every complete request that it sent has been answered.
      half_closed_ = true;
      phase_ = Phase::kClosing;
      return;
    case Io::kFailed: return die();
  }
  if (direct) {
    const std::string_view input(room.data(), got.bytes);
    const std::size_t used = serve(input);
    if (used < input.size() && phase_ != Phase::kDead) in_.assign(input.substr(used));
  } else {
    in_.commit(got.bytes);
    in_.consume(serve(in_.view()));
  }
}

// Handles the requests in `input` one by one, as far as it may; returns the bytes used.
std::size_t Session::serve(std::string_view input) {
  std::size_t used = 0;
  while (may_begin() && used < input.size()) {
    used += parser_.feed(input.substr(used));
    if (admittance_.is_reserved && turn_away()) return input.size();
    switch (parser_.state()) {
      case RequestParser::State::kHeader:
      case RequestParser::State::kBody: note_progress(used < input.size()); return used;
      case RequestParser::State::kComplete: dispatch(); break;
      case RequestParser::State::kRefused:
        refuse(parser_.refusal_status(), parser_.refusal_sentence());
        return input.size();
    }
    if (host_.scratch.size() >= kGatherBytes) flush();
  }
  return used;
}

// The current request needs more bytes: sets the deadline that applies.
void Session::note_progress(bool input_left) {
  if (parser_.state() == RequestParser::State::kHeader) {
    if (phase_ == Phase::kIdle && input_left) {
      phase_ = Phase::kHeader;
      set_read_deadline(host_.settings.header_ticks);
    }
    return;
  }
  if (phase_ != Phase::kBody) {
    phase_ = Phase::kBody;
    body_since_ = host_.now;
    if (parser_.wants_continue() && parser_.body_received() == 0) {
      host_.scratch += "HTTP/1.1 100 Continue\r\n\r\n";
    }
  }
  // A long body may take long, but not by trickling.
  read_deadline_ = body_since_ + patience(host_.settings.body_ticks) +
                   parser_.body_received() / host_.settings.body_bytes_per_tick;
}

// Passes the complete request to the handler.
void Session::dispatch() {
  wire::Request& request = parser_.request();
  request.peer = client_;
  request.secure = secure_;
  request.id = host_.take_request_id();
  request_ = request.id.number;
  ++host_.counters.requests;
  is_head_ = request.method == wire::Method::kHead;
  is_http_1_0_ = parser_.is_http_1_0();
  keep_alive_ = parser_.keep_alive() && !admittance_.is_reserved;
  deferred_ = false;
  fallback_ = &wire::plain_fallback;
  phase_ = Phase::kAnswering;
  std::optional<wire::Response> response;
  try {
    response = host_.handler.handle(request, *this);
    CHECK(response.has_value() != deferred_, "a handler answers or defers, one of the two");
  } catch (const std::exception& e) {
    log_line(LogLevel::kError, "http_handler_failed",
             {{"request", request.id.text()}, {"why", e.what()}});
    // If the request was deferred before, its Responder's answer will find nobody waiting.
    response = fallback_(wire::Lost::kFailed);
    if (phase_ != Phase::kAnswering) return die();  // a stream that has begun cannot be taken back
  }
  parser_.next();
  if (response) {
    respond(*response);
  } else {
    read_deadline_ = kNever;  // the handler must answer, which a Responder cannot forget
    end_if_whole();
  }
}

wire::Responder Session::defer() {
  CHECK(phase_ == Phase::kAnswering && !deferred_, "a request is deferred once");
  deferred_ = true;
  return wire::Responder(
      std::make_shared<LateAnswer>(host_.mailbox, RequestRef{slot_, serial_, request_}), fallback_);
}

wire::Responder Session::defer_watched(std::shared_ptr<wire::Departure> departure) {
  open_ = std::make_unique<OpenChannel>();
  open_->departure = std::move(departure);
  return defer();
}

std::shared_ptr<wire::Channel> Session::stream(wire::Response head,
                                               std::shared_ptr<wire::ChannelUser> user) {
  if (is_http_1_0_) keep_alive_ = false;
  return open(head, is_http_1_0_ ? BodyEnd::kClose : BodyEnd::kChunks, std::move(user));
}

std::shared_ptr<wire::Channel> Session::upgrade(wire::Response head,
                                                std::shared_ptr<wire::ChannelUser> user) {
  head.status = 101;
  keep_alive_ = false;
  return open(head, BodyEnd::kNowhere, std::move(user));
}

std::shared_ptr<wire::Channel> Session::open(const wire::Response& head, BodyEnd body_end,
                                             std::shared_ptr<wire::ChannelUser> user) {
  CHECK(phase_ == Phase::kAnswering && !deferred_, "a request is deferred once");
  deferred_ = true;
  open_ = std::make_unique<OpenChannel>();
  open_->user = std::move(user);
  open_->is_chunked = body_end == BodyEnd::kChunks;
  open_->channel = std::make_shared<MailboxChannel>(
      host_.mailbox, RequestRef{slot_, serial_, request_}, host_.settings.stream_bytes);
  append_response(host_.scratch, head,
                  {.head = is_head_,
                   .http_1_0 = is_http_1_0_,
                   .keep_alive = keep_alive_ && !host_.draining,
                   .lines = lines().of(head),
                   .request = request_id(),
                   .body_end = body_end});
  ++host_.counters.responses[head.status / 100];
  phase_ = body_end == BodyEnd::kNowhere ? Phase::kTunnel : Phase::kStreaming;
  return open_->channel;
}

// The scratch string holds the last of the stream.
void Session::end_stream() {
  if (open_->is_chunked && !is_head_) host_.scratch += kLastChunk;
  const bool stays = phase_ == Phase::kStreaming && keep_alive_ && !host_.draining;
  phase_ = stays ? Phase::kIdle : Phase::kClosing;
  if (stays) set_read_deadline(host_.settings.idle_ticks);
  const std::unique_ptr<OpenChannel> ended = std::move(open_);
  ended->user->on_gone();
}

// Tells the channel how far its client is behind, and the budget.
void Session::note_unsent() {
  account_output();
  if (open_ != nullptr && open_->channel != nullptr) {
    open_->channel->unsent(out_.size());
  }
}

const HeadLines& Session::lines() const {
  return secure_ ? host_.tls_lines : host_.plain_lines;
}

void Session::account_output() {
  const std::size_t held = out_.empty() ? 0 : out_.capacity();
  if (host_.budget == nullptr || held == accounted_) return;
  host_.budget->change(host_.mailbox, RequestRef{slot_, serial_, 0}, accounted_, held);
  accounted_ = held;
}

void Session::respond(const wire::Response& response) {
  open_.reset();  // the client is there: nobody is told that it has gone
  const bool stays = keep_alive_ && !host_.draining;
  append_response(host_.scratch, response,
                  {.head = is_head_,
                   .http_1_0 = is_http_1_0_,
                   .keep_alive = stays,
                   .lines = lines().of(response),
                   .request = request_id()});
  ++host_.counters.responses[response.status / 100];
  phase_ = stays ? Phase::kIdle : Phase::kClosing;
  if (stays) set_read_deadline(host_.settings.idle_ticks);
}

// The bytes are not a request; says so and closes, because nobody knows where the next one begins.
void Session::refuse(int status, std::string_view sentence) {
  close_with(wire::Response::text(std::string(sentence), status), false);
}

// The answer to bytes that no handler sees is the last one on the connection.
void Session::close_with(const wire::Response& response, bool is_head) {
  is_head_ = is_head;
  is_http_1_0_ = false;
  keep_alive_ = false;
  const wire::RequestId id = host_.take_request_id();
  request_ = id.number;
  log_unread(id, client_, response.status, response.body);
  respond(response);
}

// As soon as the head is there; true if it was.
bool Session::turn_away() {
  const RequestParser::State state = parser_.state();
  const bool is_new = state == RequestParser::State::kComplete ||
                      (state == RequestParser::State::kBody && phase_ != Phase::kBody);
  const auto& may_use_reserve = host_.settings.may_use_reserve;
  if (!is_new) return false;
  const wire::Request& head = parser_.request();
  if (may_use_reserve && may_use_reserve(head)) return false;
  ++host_.counters.turned_away;
  close_with(wire::with_retry_after(wire::Response::text("Too many connections.", 503), 1),
             head.method == wire::Method::kHead);
  return true;
}

// Sends what the scratch string holds: nearly always all of it at once.
void Session::flush() {
  std::string& scratch = host_.scratch;
  if (phase_ == Phase::kDead) return;
  if (!scratch.empty()) {
    std::size_t sent = 0;
    const bool was_free = out_.empty();
    if (was_free) {
      const Transfer t = send(scratch);
      if (t.outcome == Io::kEnd || t.outcome == Io::kFailed) return die();
      sent = t.bytes;
    }
    if (sent < scratch.size()) {
      out_.append(std::string_view(scratch).substr(sent));
      // Until the socket says that it is full: only then does it report when it has room again.
      if (was_free) {
        write_deadline_ = host_.now + patience(host_.settings.write_ticks);
        send_rest();
        if (phase_ == Phase::kDead) return;
      }
    }
    scratch.clear();
    if (scratch.capacity() > kScratchBytes) scratch.shrink_to_fit();
    note_unsent();
  }
  if (phase_ == Phase::kClosing && out_.empty()) linger();
}

void Session::send_rest() {
  while (!out_.empty()) {
    const Transfer t = send(out_.view());
    if (t.outcome == Io::kBlocked) return note_unsent();
    if (t.outcome != Io::kDone) return die();
    out_.consume(t.bytes);
    write_deadline_ = host_.now + patience(host_.settings.write_ticks);
  }
  write_deadline_ = kNever;
  note_unsent();
  if (phase_ == Phase::kIdle) set_read_deadline(host_.settings.idle_ticks);
}

// Ends our side and waits for the client to end its own: closing at once with unread bytes would
// reset the connection and could destroy the last answer.
void Session::linger() {
  if (half_closed_ && !readable_) return die();  // it has ended already
  phase_ = Phase::kLinger;
  set_read_deadline(host_.settings.linger_ticks);
  end_sending();
}

void Session::discard() {
  in_.consume(in_.view().size());
  if (!readable_) return;
  const Transfer got = receive(host_.room);
  lingered_bytes_ += got.bytes;
  readable_ = got.outcome == Io::kDone && (got.maybe_more || half_closed_);
  const bool over = got.outcome == Io::kEnd || got.outcome == Io::kFailed;
  if (over || lingered_bytes_ > kLingerBytes) die();
}

void Session::sweep() {
  const bool stuck = host_.now >= write_deadline_;
  const bool quiet = host_.now >= read_deadline_ && out_.empty();
  if (!stuck && !quiet) return;
  if (stuck) {
    ++host_.counters.timeouts;
    die();
    return leave();
  }
  switch (phase_) {
    case Phase::kHeader:
    case Phase::kBody:
      ++host_.counters.timeouts;
      host_.scratch.clear();
      refuse(408, "The request took too long to arrive.");
      proceed();
      break;
    case Phase::kIdle:
    case Phase::kLinger: die(); break;
    case Phase::kAnswering:
    case Phase::kStreaming:
    case Phase::kTunnel:
    case Phase::kClosing:
    case Phase::kDead: break;
  }
  leave();
}

void Session::drain() {
  // The last answer said that the connection stays open, so a request may be on its way: the client
  // gets until the next sweep, and then a last answer.
  if (phase_ == Phase::kIdle) read_deadline_ = host_.now + 1;
  if (!is_open()) return;
  host_.scratch.clear();
  end_stream();
  proceed();
  leave();
}

void Session::abort() {
  die();
  leave();
}

void Session::die() {
  if (phase_ == Phase::kDead) return;
  phase_ = Phase::kDead;
  close();
  out_.consume(out_.size());
  account_output();
  const std::unique_ptr<OpenChannel> lost = std::move(open_);
  if (lost == nullptr) return;
  if (lost->departure) lost->departure->gone();
  if (lost->user) lost->user->on_gone();
}

void Session::leave() {
  if (phase_ == Phase::kDead) host_.retire(*this);
}

}  // namespace linepool::edge_http
