#include "stack.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <iterator>

#include "backup_in_memory.h"
#include "base/check.h"
#include "base/time/clock_doubt.h"
#include "core/engine/command.h"
#include "store/failure.h"
#include "store_memory/memory_store.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::scenarios {
namespace {

class Promise final : public wire::ResponseSink {
 public:
  void send(std::unique_ptr<wire::Answer> answer) override { answer_.set_value(answer->take()); }
  wire::Response wait() {
    std::future<wire::Response> answer = answer_.get_future();
    CHECK(answer.wait_for(std::chrono::minutes(2)) == std::future_status::ready,
          "every request is answered");
    return answer.get();
  }

 private:
  std::promise<wire::Response> answer_;
};

class PromisedDeferral final : public wire::Deferral {
 public:
  void fall_back_to(wire::Fallback fallback) override { fallback_ = fallback; }
  wire::Responder defer() override {
    CHECK(!deferred_, "a request is deferred once");
    deferred_ = true;
    return wire::Responder(promise_, fallback_);
  }
  // A scenario reads a stream as far as it gets by itself; the end-to-end tests cover sockets.
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override {
    return open(std::move(head), std::move(user));
  }
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override {
    return open(std::move(head), std::move(user));
  }
  ~PromisedDeferral() override {
    if (user_) user_->on_gone();
  }
  PromisedDeferral() = default;
  PromisedDeferral(const PromisedDeferral&) = delete;
  PromisedDeferral& operator=(const PromisedDeferral&) = delete;

  [[nodiscard]] bool deferred() const { return deferred_; }
  wire::Response wait() { return promise_->wait(); }

 private:
  class Deaf final : public wire::Channel {
   public:
    void write(std::string) override {}
    void close() override {}
    [[nodiscard]] std::size_t waiting() const override { return 0; }
  };

  std::shared_ptr<wire::Channel> open(wire::Response head,
                                      std::shared_ptr<wire::ChannelUser> user) {
    CHECK(!deferred_, "a request is deferred once");
    deferred_ = true;
    user_ = std::move(user);
    promise_->send(wire::answer_of([head = std::move(head)] { return head; }, fallback_));
    return std::make_shared<Deaf>();
  }

  std::shared_ptr<Promise> promise_ = std::make_shared<Promise>();
  std::shared_ptr<wire::ChannelUser> user_;
  bool deferred_ = false;
  wire::Fallback fallback_ = &wire::plain_fallback;
};

supply::SubmitPart submit_parts(core::Engine& engine) {
  return [&engine](core::ReceivePart part, std::unique_ptr<supply::PartReception> reception) {
    return engine.submit(std::move(part), [reception = std::move(reception)](
                                              const Result<core::PartReceived>& received) {
      if (reception) reception->complete(received);
    });
  };
}

const std::string& install_secret() {
  static const std::string kSecret = "the secret of a scenario";
  return kSecret;
}

const std::string& public_url() {
  static const std::string kUrl = "https://sms.example.org";
  return kUrl;
}

std::string file_text(const std::string& name) {
  const std::string path = std::string(LINEPOOL_SCENARIOS "/catalogue/") + name;
  std::ifstream file(path, std::ios::binary);
  CHECK(file.good(), path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::unique_ptr<store::Store> open_store(StoreKind kind, const std::filesystem::path& directory) {
  switch (kind) {
    case StoreKind::kMemory: return std::make_unique<store_memory::MemoryStore>();
    case StoreKind::kSqlite: {
      store_sqlite::SqliteOptions options;
      options.path = (directory / "linepool.db").string();
      options.durability = store_sqlite::Durability::kNoneForTests;
      return std::make_unique<store_sqlite::SqliteStore>(options);
    }
  }
  return nullptr;
}

std::shared_ptr<const Catalogue> load(const CatalogueFiles& files) {
  Result<Catalogue> loaded = Catalogue::load(files, OfferPolicy::kEnabledOnly);
  CHECK(loaded.ok(), loaded.ok() ? "" : loaded.refusal().sentence());
  return std::make_shared<const Catalogue>(std::move(loaded).value());
}

}  // namespace

class Stack::Folder final : public api::admin::CatalogueFolder {
 public:
  Folder()
      : files_{{"countries.toml", file_text("countries.toml")},
               {"apps.toml", file_text("apps.toml")},
               {"deny.toml", file_text("deny.toml")}} {}

  [[nodiscard]] CatalogueFiles read() const override { return files_; }
  [[nodiscard]] Status replace(const CatalogueFiles& files) override {
    files_ = files;
    return Nothing{};
  }

 private:
  CatalogueFiles files_;
};

// A store that counts its snapshots.
class Stack::CountedStore final : public store::Store {
 public:
  explicit CountedStore(std::unique_ptr<store::Store> store) : store_(std::move(store)) {}

  store::Tx& begin() override { return store_->begin(); }
  void savepoint() override { store_->savepoint(); }
  void keep() override { store_->keep(); }
  void undo() override { store_->undo(); }
  void commit() override { store_->commit(); }
  void rollback() override { store_->rollback(); }
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot() override {
    ++snapshots;
    if (fails) throw store::StoreFailure("the disk does not answer");
    return store_->snapshot();
  }

  std::atomic<std::int64_t> snapshots = 0;
  std::atomic<bool> fails = false;

 private:
  const std::unique_ptr<store::Store> store_;
};

// Moves the stack's clock, which otherwise stands still.
class Stack::SandboxClock final : public api::admin::SandboxClock {
 public:
  explicit SandboxClock(Stack& stack) : stack_(stack) {}

  [[nodiscard]] Duration ahead() const override { return ahead_; }
  [[nodiscard]] Status advance(Duration by, Settled settled) override {
    if (ahead_ + by > kMaxAhead) return Error::kConflict;
    ahead_ = ahead_ + by;
    stack_.clock.advance(by);
    settled(stack_.expire());
    return Nothing{};
  }

 private:
  Stack& stack_;
  Duration ahead_;
};

// Whether the machine's clock was set, and by how much.
class Stack::Doubt final : public ClockDoubt {
 public:
  explicit Doubt(Stack& stack) : stack_(stack) {}

  [[nodiscard]] bool in_doubt() const override { return step_ != Duration{}; }
  [[nodiscard]] Duration step() const override { return step_; }
  [[nodiscard]] Status accept() override {
    if (!in_doubt()) return NoDoubt{}.accept();
    stack_.advance(std::exchange(step_, {}));
    return Nothing{};
  }
  void begin(Duration step) { step_ = step; }

 private:
  Stack& stack_;
  Duration step_;
};

IpAddress address_from(std::string_view text) {
  const auto address = IpAddress::parse(text);
  CHECK(address.has_value(), text);
  return *address;
}

Stack::Stack(const StackOptions& options)
    : zone_(options.zone),
      store_(std::make_unique<CountedStore>(open_store(options.store, directory_.path()))),
      folder_(std::make_unique<Folder>()),
      catalogue_(std::make_unique<core::CatalogueHolder>(load(folder_->read()))) {
  supply_health_ = std::make_unique<core::SupplyHealth>(metrics, supply_counters_, *catalogue_);
  read([this](const store::Tx& tx) {
    live_.rebuild(tx);
    supply_health_->rebuild(tx);
    supply_health_->count_lines(tx);
  });
  feed_.add(live_);
  const Rules rules;
  silent_lines_ =
      std::make_unique<core::SilentLines>(options.silence, rules.lease_life, *supply_health_);
  feed_.add(*supply_health_);
  feed_.add(*silent_lines_);
  feed_.add(recent_);
  feed_.add(waits_);
  runner_ = std::make_unique<core::BatchRunner>(*store_, *catalogue_, rules, clock, feed_);
  engine_ = std::make_unique<core::Engine>(
      *runner_, core::EngineOptions{options.queue_capacity, 256}, metrics,
      [](const std::exception& why) { CHECK(false, why.what()); });
  queries_ = std::make_unique<core::QueryPool>(*store_, 1, 64);
  streams_ = std::make_unique<core::EventStreams>(*queries_, *catalogue_, live_, 100);
  feed_.add(*streams_);
  doubt_ = std::make_unique<Doubt>(*this);
  backups_ = std::make_unique<BackupInMemory>(clock);
  if (options.sandbox) sandbox_clock_ = std::make_unique<SandboxClock>(*this);
  const gate::Gate::Settings gate_settings{install_secret(), sha256(kAdminToken), options.limits,
                                           supply_health_.get()};
  gate_ = std::make_unique<gate::Gate>(live_, gate_settings, metrics);
  feed_.add(gate_->admission());
  api::Services services{
      *engine_,       *queries_,        live_,   *catalogue_,
      clock,          random_,          metrics, zone_,
      rules,          *gate_,           waits_,  *streams_,
      tester_,        install_secret(), *doubt_, {*supply_health_, supply_counters_, recent_},
      options.sandbox};
  services.hides_empty_countries = options.hides_empty_countries;
  api::admin::AdminSettings admin_settings;
  admin_settings.decode_sms = [this](const Supplier& supplier, const RawSms& raw) {
    return supply_->decode(supplier, raw);
  };
  admin_settings.try_request = [this](const std::shared_ptr<const Supplier>& supplier,
                                      const core::TrialAsk& ask) {
    return supply_->try_request(supplier, ask);
  };
  api::web::WebSettings web_settings;
  web_settings.cost = {8, 1};  // a test has no passwords to protect
  api_ = std::make_unique<api::Api>(services, admin_settings, *folder_, *backups_,
                                    sandbox_clock_.get(), options.handler, options.user_style,
                                    web_settings);
  supply_ = std::make_unique<supply::HttpSupply>(
      supply::HttpSupply::Services{live_,
                                   *gate_,
                                   *catalogue_,
                                   clock,
                                   supply_counters_,
                                   part_counters_,
                                   {install_secret(), public_url(), clock}},
      [this](core::ReceiveMessage sms, std::unique_ptr<supply::Reception> reception) {
        return engine_->submit(std::move(sms), [reception = std::move(reception)](
                                                   const Result<core::Received>& received) {
          if (reception) reception->complete(received);
        });
      },
      submit_parts(*engine_));
  api_->router().add_prefix("/supply/", *supply_);
}

Stack::~Stack() {
  queries_->stop();
  engine_->stop();
  api_.reset();
  engine_.reset();
  queries_.reset();
  runner_.reset();
  store_.reset();
}

wire::Response Stack::ask(const Ask& ask) {
  return begin_alone(ask)->wait();
}

// The pool has only one thread.
void Stack::settle() {
  std::promise<void> done;
  const bool accepted = queries_->submit([&done](const store::Tx&) { done.set_value(); });
  CHECK(accepted);
  done.get_future().wait();
}

void Stack::write(const std::function<void(store::Tx&)>& change) {
  store::Tx& tx = store_->begin();
  store_->savepoint();
  change(tx);
  store_->keep();
  store_->commit();
}

std::unique_ptr<store::Snapshot> Stack::take_snapshot() {
  return store_->snapshot();
}

std::int64_t Stack::snapshots() const {
  return store_->snapshots;
}

std::unique_ptr<Stack::Pending> Stack::begin(const Ask& ask) {
  auto pending = begin_alone(ask);
  settle();
  return pending;
}

std::unique_ptr<Stack::Pending> Stack::begin_alone(const Ask& ask) {
  class Asked final : public Pending {
   public:
    wire::Response wait() override { return now ? *std::move(now) : deferral.wait(); }
    PromisedDeferral deferral;
    std::optional<wire::Response> now;
  };
  std::vector<wire::Header> headers;
  for (const auto& [name, value] : ask.headers) headers.push_back({name, value});
  wire::Request request;
  request.method = ask.method;
  request.target = ask.target;
  const std::size_t mark = request.target.find('?');
  request.path = request.target.substr(0, mark);
  if (mark != std::string_view::npos) request.query = request.target.substr(mark + 1);
  request.body = ask.body;
  request.headers = headers;
  request.peer = ask.peer;
  auto asked = std::make_unique<Asked>();
  asked->now = api_->router().handle(request, asked->deferral);
  CHECK(asked->now.has_value() != asked->deferral.deferred(), "a request is answered now or later");
  return asked;
}

void Stack::advance(Duration by) {
  clock.advance(by);
  waits_.expire(clock.now());
  streams_->tick(clock.now(), false);
  for (const Quarantine& why : silent_lines_->take_silent()) {
    if (!run(core::QuarantineLine{why})) silent_lines_->forget(why.line);
  }
}

void Stack::set_machine_clock(Duration by) {
  doubt_->begin(by);
}

void Stack::fail_reads() {
  store_->fails = true;
}

std::size_t Stack::expire() {
  std::size_t ended = 0;
  for (bool more = true; more;) {
    const Result<core::Expired> reply = run(core::ExpireDue{});
    CHECK(reply.ok());
    more = reply->more;
    ended += reply->count;
  }
  return ended;
}

}  // namespace linepool::scenarios
