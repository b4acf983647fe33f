// What became of a request that was tried, in JSON and in sentences.
#pragma once

#include "core/commands/shared/whose_sms.h"
#include "core/trial/request_trial.h"
#include "domain/supplier.h"
#include "wire/http.h"

namespace linepool::api::admin {

// A recorded request is not shown again: it may hold secrets that nobody knows of.
wire::Response render_trial(const core::PoolView& pool, const Supplier& supplier,
                            const core::RequestTrial& trial, bool is_recorded);

}  // namespace linepool::api::admin
