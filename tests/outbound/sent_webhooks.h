// A webhook sender on a pool of lines whose network, clock and restarts are a test's to play.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/commands/accounts/webhook_settings.h"
#include "core/pool_of_lines.h"
#include "outbound/webhook_sender.h"

namespace linepool {

struct HeldPost {
  outbound::HttpPost post;
  outbound::PostDone done;

  [[nodiscard]] std::string header(const std::string& name) const;
  [[nodiscard]] std::string id() const { return header("webhook-id"); }
};

// Takes posts and holds them until the test answers.
class HeldPoster final : public outbound::Poster {
 public:
  [[nodiscard]] std::size_t room() const override { return takes; }
  bool post(outbound::HttpPost post, outbound::PostDone done) override {
    if (held.size() >= takes) return false;
    held.push_back({std::move(post), std::move(done)});
    return true;
  }

  std::vector<HeldPost> held;
  std::size_t takes = 1024;
};

outbound::HttpOutcome answer_of(std::int32_t status);

class SentWebhooks {
 public:
  SentWebhooks() { restart(); }

  // A new process with the same store; what was under way is forgotten.
  void restart() { use(poster); }
  // The same, over another network.
  void use(outbound::Poster& network);
  // Turns until nothing more happens at this moment.
  void turns();
  // What is held, in order; afterwards nothing is.
  std::vector<HeldPost> take();
  std::vector<std::string> ids_of_held() const;
  // Answers everything that is held, and has it recorded.
  void answer_all(std::int32_t status);
  // Time passes, with its turns.
  void pass(Duration by);

  Webhook add(core::AddWebhook command = {});
  [[nodiscard]] Webhook stored(WebhookId id);
  [[nodiscard]] std::vector<DeliveryAttempt> attempts(WebhookId id);
  [[nodiscard]] std::vector<PendingDelivery> pending(WebhookId id);
  [[nodiscard]] EventSeq newest();
  // What /metrics says of it.
  [[nodiscard]] std::int64_t backlog() const;

  PoolOfLines pool{64};
  HeldPoster poster;
  SeededRandom random{7};
  bool recorder_is_busy = false;
  std::size_t max_per_customer = 1024;  // set before restart()
  const Clock* wall_clock = nullptr;    // null: the pool's; set before restart()
  std::size_t recordings = 0;

 private:
  // The feed keeps its listeners for good: this one passes on to the sender of the day.
  struct Relay final : core::FeedListener {
    void on_changes(std::span<const core::Change> changes) override {
      if (sender != nullptr) sender->on_changes(changes);
    }
    outbound::WebhookSender* sender = nullptr;
  };

  Relay relay_;
  bool is_added_ = false;
  std::optional<Metrics> metrics_;

 public:
  std::optional<outbound::WebhookSender> sender;
};

}  // namespace linepool
