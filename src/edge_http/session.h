// One HTTP connection: requests in, answers out in the same order, every wait limited. The socket
// is behind four hooks, so that a connection's whole life can be tested without one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "edge_http/open_channel.h"
#include "edge_http/request_parser.h"
#include "edge_http/response_writer.h"
#include "edge_http/session_host.h"
#include "net/input_buffer.h"
#include "net/output_buffer.h"
#include "wire/handler.h"

namespace linepool::edge_http {

class Session : private wire::Deferral {
 public:
  Session(SessionHost& host, std::uint32_t slot, std::uint64_t serial, const IpAddress& peer,
          bool secure);
  ~Session() override = default;

  // Each of the following may destroy the session. Called once per change (edge-triggered).
  void on_ready(Readiness readiness);
  // The answer to a deferred request; ignored if it is not the one being waited for.
  void answer(std::uint64_t request, const wire::Response& response);
  // The next piece of a stream; ignored in the same way.
  void continue_stream(std::uint64_t request, const Piece& piece);
  // The loop's clock has advanced.
  void sweep();
  // The server is about to stop: finish what has begun, begin nothing.
  void drain();
  // Closes it at once.
  void abort();

  [[nodiscard]] std::uint32_t slot() const { return slot_; }
  [[nodiscard]] std::uint64_t serial() const { return serial_; }
  // The socket's peer.
  [[nodiscard]] const IpAddress& peer() const { return peer_; }
  // Set it before anything is read.
  void set_admittance(const Admittance& admittance);
  [[nodiscard]] const Admittance& admittance() const { return admittance_; }

 protected:
  // The client that the peer connects for.
  void set_client(const IpAddress& client) { client_ = client; }
  void note_bad_proxy_header() { ++host_.counters.bad_proxy_headers; }

  // kBlocked: nothing now; on_ready() will report it.
  enum class Io : std::uint8_t { kDone, kBlocked, kEnd, kFailed };
  struct Transfer {
    Io outcome = Io::kBlocked;
    std::size_t bytes = 0;    // with kDone, at least 1
    bool maybe_more = false;  // receive: another call may give more without on_ready()
  };

  // Hooks; none of them blocks.
  virtual Transfer receive(std::span<char> room) = 0;
  virtual Transfer send(std::string_view bytes) = 0;
  virtual void end_sending() = 0;
  virtual void close() = 0;

 private:
  enum class Phase : std::uint8_t {
    kIdle,       // no byte of a request yet
    kHeader,     // some bytes of a header
    kBody,       // a header and not all of its body
    kAnswering,  // the handler has the request and will answer later
    kStreaming,  // the answer has begun; its pieces follow
    kTunnel,     // upgraded: the bytes belong to the user
    kClosing,    // the last answer is on its way
    kLinger,     // our side is closed; waiting for the client to close its own
    kDead,
  };

  void fall_back_to(wire::Fallback fallback) override { fallback_ = fallback; }
  wire::Responder defer() override;
  wire::Responder defer_watched(std::shared_ptr<wire::Departure> departure) override;
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override;
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override;

  [[nodiscard]] bool may_begin() const;
  void proceed();
  void receive_once();
  std::size_t serve(std::string_view input);
  void note_progress(bool input_left);
  void dispatch();
  void respond(const wire::Response& response);
  void open_late(const wire::Response& response);
  void end_if_whole();
  std::shared_ptr<wire::Channel> open(const wire::Response& head, BodyEnd body_end,
                                      std::shared_ptr<wire::ChannelUser> user);
  [[nodiscard]] bool has_lost_its_client() const;
  [[nodiscard]] bool is_open() const {
    return phase_ == Phase::kStreaming || phase_ == Phase::kTunnel;
  }
  void tunnel_once();
  void end_stream();
  void note_unsent();
  void refuse(int status, std::string_view sentence);
  bool turn_away();
  void close_with(const wire::Response& response, bool is_head);
  void flush();
  void account_output();
  void send_rest();
  void linger();
  void discard();
  void die();
  void leave();  // retires a dead session; the last step of every entry point
  [[nodiscard]] wire::RequestId request_id() const { return {host_.next_request_id.run, request_}; }
  [[nodiscard]] const HeadLines& lines() const;
  void set_read_deadline(Tick ticks) { read_deadline_ = host_.now + patience(ticks); }
  [[nodiscard]] Tick patience(Tick ticks) const;

  SessionHost& host_;
  RequestParser parser_;
  net::InputBuffer in_;
  net::OutputBuffer out_;
  Tick read_deadline_ = kNever;
  Tick write_deadline_ = kNever;
  Tick body_since_ = 0;
  std::size_t lingered_bytes_ = 0;
  std::size_t accounted_ = 0;          // of out_, in the budget
  std::unique_ptr<OpenChannel> open_;  // null for most
  std::uint64_t serial_;
  std::uint64_t request_ = 0;  // the number of the current request
  IpAddress peer_;
  IpAddress client_;  // as shown in requests
  std::uint32_t slot_;
  Phase phase_ = Phase::kIdle;
  Admittance admittance_;
  bool secure_;
  bool readable_ = false;
  bool half_closed_ = false;
  bool deferred_ = false;  // the current request's Responder has been taken
  wire::Fallback fallback_ = &wire::plain_fallback;  // of the request being handled
  bool is_head_ = false;                             // of the current request, for its answer
  bool is_http_1_0_ = false;
  bool keep_alive_ = false;
};

}  // namespace linepool::edge_http
