// The answers to gateways.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/commands/messages/receive_message.h"
#include "domain/supplier.h"
#include "wire/http.h"

namespace linepool::supply {

// Gateways show or forward the answer to a GET, so it is plain text; a POST gets JSON.
struct AnswerForm {
  bool is_plain = false;
  const SupplierFormat& format;  // the supplier's own status and body for success
};

wire::Response answer_accepted(const AnswerForm& form, const core::Received& received);
// To a request with several SMS, in its order.
wire::Response answer_accepted(const AnswerForm& form, std::span<const core::Received> received);
// For a request that delivers nothing: somebody is trying the URL.
wire::Response answer_probe(const AnswerForm& form);

// 401, with a challenge: some callers send credentials only after one.
wire::Response answer_denied(bool is_plain);
wire::Response answer_too_many(bool is_plain, std::int64_t wait_s);
wire::Response answer_busy(bool is_plain);
// `sentence` contains nothing that JSON would have to escape.
wire::Response answer_fault(bool is_plain, int status, std::string_view sentence);

}  // namespace linepool::supply
