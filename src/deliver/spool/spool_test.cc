#include "deliver/spool/spool.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "base/testing/temporary_directory.h"
#include "deliver/send/flush.h"

namespace linepool::deliver {
namespace {

namespace fs = std::filesystem;

constexpr Time kNow{1'795'939'200'000};

// The real disk, which fails at one of its calls, and remembers them.
class FailingDisk : public RealDisk {
 public:
  void create(const fs::path& path, std::string_view content) override {
    step("create", path);
    RealDisk::create(path, content);
  }
  void sync(const fs::path& path) override {
    step("sync", path);
    RealDisk::sync(path);
  }
  void rename(const fs::path& from, const fs::path& to) override {
    step("rename", to);
    RealDisk::rename(from, to);
  }
  void remove(const fs::path& path) override {
    step("remove", path);
    RealDisk::remove(path);
  }

  std::vector<std::string> calls;
  std::size_t fails_at = SIZE_MAX;

 private:
  void step(const std::string& what, const fs::path& path) {
    if (calls.size() == fails_at) {
      calls.push_back("failed");
      throw std::system_error(EIO, std::generic_category(), what);
    }
    calls.push_back(what + (fs::is_directory(path)                          ? " folder"
                            : path.filename().string().starts_with(".new-") ? " new"
                                                                            : " sms"));
  }
};

class SpoolTest : public ::testing::Test {
 protected:
  Spool spool() {
    Result<Spool> opened = Spool::open(folder_, disk_);
    CHECK(opened.ok());
    return std::move(opened).value();
  }
  static std::vector<std::string> ids(const Spool& spool) {
    std::vector<std::string> all;
    for (const Waiting& sms : spool.waiting()) all.push_back(sms.id);
    return all;
  }
  static std::size_t mode_of(const fs::path& path) {
    return static_cast<std::size_t>(fs::status(path).permissions());
  }
  static bool never() { return false; }

  TemporaryDirectory top_;
  fs::path folder_ = top_.path() / "spool";
  FailingDisk disk_;
  const SpoolLimits limits_;
};

using Names = std::vector<std::string>;

TEST_F(SpoolTest, TheFolderAndItsFilesAreTheOwnersAlone) {
  Spool made = spool();
  EXPECT_EQ(mode_of(folder_), 0700u);
  ASSERT_TRUE(made.add("a-1", "text=x", limits_, kNow).ok());
  for (const auto& entry : fs::directory_iterator(folder_)) {
    EXPECT_EQ(mode_of(entry.path()), 0600u) << entry.path();
  }
  for (const mode_t open : {0777u, 0720u, 0704u}) {
    ::chmod(folder_.c_str(), open);
    EXPECT_FALSE(Spool::open(folder_, disk_).ok()) << open;
  }
  EXPECT_FALSE(Spool::open("/dev/null", disk_).ok());
  EXPECT_FALSE(Spool::open(folder_ / "no" / "such", disk_).ok());
}

TEST_F(SpoolTest, ItIsOnDiskBeforeItIsTaken) {
  Spool made = spool();
  disk_.calls.clear();
  ASSERT_TRUE(made.add("a-1", "text=x", limits_, kNow).ok());
  EXPECT_EQ(disk_.calls, (Names{"create new", "sync new", "rename sms", "sync folder"}));
  EXPECT_EQ(made.body_of(made.waiting().front()), "text=x");
}

TEST_F(SpoolTest, AFailureAtAnyCallIsNoSuccessAndTheNextTryTakesIt) {
  for (std::size_t at = 0; at < 4; ++at) {
    const std::string id = "a-" + std::to_string(at);
    Spool made = spool();
    disk_.calls.clear();
    disk_.fails_at = at;
    EXPECT_THROW((void)made.add(id, "text=x", limits_, kNow), std::system_error);
    disk_.fails_at = SIZE_MAX;
    EXPECT_TRUE(made.add(id, "text=x", limits_, kNow).ok());
    EXPECT_EQ(std::ranges::count(ids(made), id), 1) << at;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      EXPECT_FALSE(entry.path().filename().string().starts_with(".new-")) << at;
    }
  }
}

TEST_F(SpoolTest, WhatIsHandedOverAgainWaitsOnce) {
  Spool made = spool();
  ASSERT_TRUE(made.add("a-1", "text=x", limits_, kNow).ok());
  disk_.calls.clear();
  ASSERT_TRUE(made.add("a-1", "text=x", limits_, kNow).ok());
  EXPECT_EQ(ids(made), Names{"a-1"});
  EXPECT_EQ(disk_.calls, Names{"sync folder"});
}

TEST_F(SpoolTest, OrderIsThatOfArrivalWhateverTheClockSays) {
  Spool made = spool();
  ASSERT_TRUE(made.add("z-1", "1", limits_, kNow).ok());
  ASSERT_TRUE(made.add("a-2", "2", limits_, kNow).ok());
  ASSERT_TRUE(made.add("m-3", "3", limits_, Time{1}).ok());
  ASSERT_TRUE(made.add("b-4", "4", limits_, kNow + Duration::hours(1)).ok());
  EXPECT_EQ(ids(made), (Names{"z-1", "a-2", "m-3", "b-4"}));
  EXPECT_EQ(made.counts().oldest, kNow);
}

TEST_F(SpoolTest, WhenItIsFullNothingIsTakenAndNothingIsLost) {
  Spool made = spool();
  const SpoolLimits two{.files = 2, .bytes = 10};
  ASSERT_TRUE(made.add("a-1", "1234", two, kNow).ok());
  ASSERT_FALSE(made.add("a-2", "1234567", two, kNow).ok()) << "bytes";
  ASSERT_TRUE(made.add("a-2", "1234", two, kNow).ok());
  ASSERT_FALSE(made.add("a-3", "1", two, kNow).ok()) << "files";
  made.set_aside(made.waiting().front());
  EXPECT_FALSE(made.add("a-3", "1", two, kNow).ok()) << "those refused count";
  EXPECT_EQ(ids(made), Names{"a-2"});
  EXPECT_EQ(made.counts().refused, 1u);
  EXPECT_FALSE(made.add("a-4", std::string(kMaxSmsFileBytes + 1, 'x'), limits_, kNow).ok());
}

TEST_F(SpoolTest, OtherFilesAreNoSms) {
  Spool made = spool();
  for (const char* name : {"x.sms", "00000000000000000001.sms", "0000000000000000000a-id.sms",
                           "00000000000000000001-id.txt", "99999999999999999999-id.sms", ".sms"}) {
    std::ofstream(folder_ / name) << "x";
  }
  EXPECT_EQ(ids(made), Names{});
  ASSERT_EQ(::symlink("/etc/passwd", (folder_ / "00000000000000000001-link.sms").c_str()), 0);
  EXPECT_THROW((void)made.body_of(made.waiting().front()), std::system_error);
}

TEST_F(SpoolTest, OnlyOneDelivers) {
  const Spool made = spool();
  FolderLock first(made.delivery_lock());
  FolderLock second(made.delivery_lock());
  EXPECT_TRUE(first.try_lock());
  EXPECT_FALSE(second.try_lock());
  first.unlock();
  EXPECT_TRUE(second.lock_within(Duration::seconds(1)));
}

TEST_F(SpoolTest, WhoHoldsTheSpoolKeepsOthersFromWritingIt) {
  Spool made = spool();
  FolderLock lock(folder_ / "spool.lock");
  ASSERT_TRUE(lock.try_lock());
  const pid_t child = ::fork();
  if (child == 0) {
    FolderLock same(folder_ / "spool.lock");
    ::_exit(same.try_lock() ? 1 : 0);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST_F(SpoolTest, TroubleIsKeptInWords) {
  Spool made = spool();
  EXPECT_EQ(made.trouble(), "");
  made.note_trouble("No answer.");
  made.note_trouble("Wrong token.");
  EXPECT_EQ(made.trouble(), "Wrong token.");
  made.note_trouble("");
  EXPECT_EQ(made.trouble(), "");
}

// ---- delivery

TEST_F(SpoolTest, AnSmsStaysUntilItsAnswerIsThere) {
  Spool made = spool();
  for (const char* id : {"a-1", "a-2", "a-3"}) ASSERT_TRUE(made.add(id, id, limits_, kNow).ok());
  Names sent;
  const Flushed done = flush(
      made,
      [&](const std::string& body) {
        const Names on_disk = ids(made);
        EXPECT_EQ(on_disk.empty() ? "" : on_disk.front(), body) << "in order, while it is sent";
        sent.push_back(body);
        return Answer{.status = 200, .why = {}, .wait_for = {}};
      },
      never);
  EXPECT_EQ(sent, (Names{"a-1", "a-2", "a-3"}));
  EXPECT_EQ(done.delivered, 3u);
  EXPECT_EQ(done.left, 0u);
  EXPECT_EQ(done.worst, Verdict::kDelivered);
}

TEST_F(SpoolTest, WhatComesMeanwhileIsDeliveredToo) {
  Spool made = spool();
  ASSERT_TRUE(made.add("a-1", "1", limits_, kNow).ok());
  const Flushed done = flush(
      made,
      [&](const std::string& body) {
        if (body == "1") {
          EXPECT_TRUE(made.add("a-2", "2", limits_, kNow).ok());
        }
        return Answer{.status = 202, .why = {}, .wait_for = {}};
      },
      never);
  EXPECT_EQ(done.delivered, 2u);
}

// What is left, and what is refused, after the server gave these answers to "a-1", "a-2", "a-3".
struct Outcome {
  Names left;
  std::size_t refused = 0;
  std::size_t asked = 0;
  Verdict worst = Verdict::kDelivered;
};

TEST_F(SpoolTest, EveryAnswerKeepsAnSmsOrTakesIt) {
  const auto play = [this](long first) {
    fs::remove_all(folder_);
    Spool made = spool();
    for (const char* id : {"a-1", "a-2"}) EXPECT_TRUE(made.add(id, id, limits_, kNow).ok());
    Outcome outcome;
    const Flushed done = flush(
        made,
        [&](const std::string& body) {
          ++outcome.asked;
          return Answer{.status = body == "a-1" ? first : 200, .why = "", .wait_for = {}};
        },
        never);
    outcome.left = ids(made);
    outcome.refused = made.counts().refused;
    outcome.worst = done.worst;
    EXPECT_EQ(done.left, outcome.left.size());
    return outcome;
  };
  for (const long status : {0, 408, 425, 429, 502, 503, 504}) {
    const Outcome outcome = play(status);
    EXPECT_EQ(outcome.left, (Names{"a-1", "a-2"})) << status;
    EXPECT_EQ(outcome.asked, 1u) << status;
    EXPECT_EQ(outcome.worst, Verdict::kLater) << status;
  }
  for (const long status : {301, 302, 308, 401, 403, 404, 405, 407, 410, 421, 426}) {
    const Outcome outcome = play(status);
    EXPECT_EQ(outcome.left, (Names{"a-1", "a-2"})) << status;
    EXPECT_EQ(outcome.asked, 1u) << status;
    EXPECT_EQ(outcome.worst, Verdict::kFix) << status;
  }
  for (const long status : {500, 501, 507, 599}) {
    const Outcome outcome = play(status);
    EXPECT_EQ(outcome.left, Names{"a-1"}) << status;
    EXPECT_EQ(outcome.asked, 2u) << status;
  }
  for (const long status : {400, 411, 413, 414, 415, 422, 431, 451}) {
    const Outcome outcome = play(status);
    EXPECT_EQ(outcome.left, Names{}) << status;
    EXPECT_EQ(outcome.refused, 1u) << "nothing is dropped: " << status;
    EXPECT_EQ(outcome.worst, Verdict::kRefused) << status;
  }
}

TEST_F(SpoolTest, AFileThatIsTooLargeIsSetAsideUnsent) {
  Spool made = spool();
  std::ofstream(folder_ / "00000000000000000001-id.sms") << std::string(kMaxSmsFileBytes + 1, 'x');
  const Flushed done = flush(
      made,
      [](const std::string&) {
        ADD_FAILURE();
        return Answer{};
      },
      never);
  EXPECT_EQ(done.refused, 1u);
  EXPECT_EQ(made.counts().refused, 1u);
}

TEST_F(SpoolTest, ItEndsWhenItIsOver) {
  Spool made = spool();
  for (const char* id : {"a-1", "a-2"}) ASSERT_TRUE(made.add(id, id, limits_, kNow).ok());
  bool over = false;
  const std::function<bool()> is_over = [&over] { return over; };
  const Flushed done = flush(
      made,
      [&over](const std::string&) {
        over = true;
        return Answer{.status = 200, .why = {}, .wait_for = {}};
      },
      is_over);
  EXPECT_EQ(done.delivered, 1u);
  EXPECT_EQ(ids(made), Names{"a-2"});
}

}  // namespace
}  // namespace linepool::deliver
