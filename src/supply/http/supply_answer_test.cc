#include "supply/http/supply_answer.h"
#include "core/commands/messages/receive_message.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

core::Received taken() {
  core::Received received;
  received.message = MessageId{3};
  received.lease = LeaseId{4};
  return received;
}

TEST(SupplyAnswer, TheUsualOne) {
  SupplierFormat format;
  AnswerForm form{false, format};
  EXPECT_EQ(answer_accepted(form, taken()).body, R"({"id":3,"lease":4,"duplicate":false})");
  form.is_plain = true;
  EXPECT_EQ(answer_accepted(form, taken()).body, "ok");
  EXPECT_EQ(answer_probe(form).body, "ok");
}

TEST(SupplyAnswer, TheSuppliersOwn) {
  SupplierFormat format;
  AnswerForm form{false, format};
  format.answer_status = 202;
  EXPECT_EQ(answer_accepted(form, taken()).status, 202);
  EXPECT_EQ(answer_accepted(form, taken()).content_type, "application/json");
  format.has_answer_body = true;
  format.answer_body = "ACK/Jasmin";
  for (const bool plain : {false, true}) {
    form.is_plain = plain;
    for (const wire::Response& response : {answer_accepted(form, taken()), answer_probe(form)}) {
      EXPECT_EQ(response.status, 202);
      EXPECT_EQ(response.body, "ACK/Jasmin");
      EXPECT_EQ(response.content_type, "text/plain");
    }
  }
  format.answer_body = "<Response/>";
  EXPECT_EQ(answer_accepted(form, taken()).content_type, "text/xml");
  format.answer_body = "";
  EXPECT_EQ(answer_accepted(form, taken()).body, "") << "some gateways send it to the sender";
}

TEST(SupplyAnswer, NoContentHasNoBody) {
  SupplierFormat format;
  AnswerForm form{false, format};
  format.answer_status = 204;
  EXPECT_EQ(answer_accepted(form, taken()).body, "");
}

}  // namespace
}  // namespace linepool::supply
