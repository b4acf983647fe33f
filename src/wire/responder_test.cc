#include "wire/responder.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace linepool::wire {
namespace {

class Kept final : public ResponseSink {
 public:
  void send(std::unique_ptr<Answer> answer) override { kept = std::move(answer); }
  std::unique_ptr<Answer> kept;
};

Response own_words(Lost lost) {
  return Response::text(lost == Lost::kDropped ? "dropped" : "failed", 599);
}

TEST(Responder, DroppedItAnswersInTheWordsOfItsApi) {
  const auto sink = std::make_shared<Kept>();
  { const Responder dropped(sink, &own_words); }
  EXPECT_EQ(sink->kept->take().body, "dropped");
  { const Responder nobodys(sink); }
  EXPECT_EQ(sink->kept->take().status, 503);
}

TEST(Responder, AnAnswerIsMadeWhereItArrives) {
  const auto sink = std::make_shared<Kept>();
  bool made = false;
  Responder(sink).render([&made] {
    made = true;
    return Response::text("made");
  });
  EXPECT_FALSE(made) << "not by the thread that hands it over";
  EXPECT_EQ(sink->kept->take().body, "made");
  EXPECT_TRUE(made);
}

TEST(Responder, AnAnswerThatCannotBeMadeIsAnAnswerToo) {
  const auto sink = std::make_shared<Kept>();
  Responder(sink, &own_words).render([]() -> Response { throw std::runtime_error("a bug"); });
  EXPECT_EQ(sink->kept->take().body, "failed");
}

class Appends final : public Finish {
 public:
  explicit Appends(char c) : c_(c) {}
  void apply(Response& response) override { response.body += c_; }

 private:
  const char c_;
};

TEST(Responder, EveryAnswerIsFinishedInTheOrderOfTheLayersItComesThrough) {
  const auto sink = std::make_shared<Kept>();
  const auto marked = [&sink] {
    Responder responder(sink, &own_words);
    responder.add_finish(std::make_unique<Appends>('!'));  // the outermost
    responder.add_finish(std::make_unique<Appends>('?'));
    return responder;
  };
  marked().send(Response::text("sent"));
  EXPECT_EQ(sink->kept->take().body, "sent?!");
  { const Responder dropped = marked(); }
  EXPECT_EQ(sink->kept->take().body, "dropped?!");
  marked().render([]() -> Response { throw std::runtime_error("a bug"); });
  EXPECT_EQ(sink->kept->take().body, "failed?!");
}

}  // namespace
}  // namespace linepool::wire
