// The auditor's view of commands that go together: it tries them one by one on itself, and goes
// back to what it was if one of them is refused.
#include <fmt/format.h>

#include "auditor/auditor.h"

namespace linepool::sim {
namespace {

std::string_view told(const Result<std::string>& effects) {
  return effects.ok() ? std::string_view(*effects) : info(effects.error()).code;
}

}  // namespace

std::string Auditor::judge_together(const Request& request, const Result<std::string>* effects,
                                    Time now) {
  const Auditor before = *this;
  std::string wanted;
  const auto take = [&](const core::Command& command, bool is_told) {
    static_cast<void>(judge(command, nullptr, now));
    if (!expected_ && is_told) add_effect(wanted, effect_said(command));
    return !expected_;
  };
  bool all = take(request.command, true);
  if (all && request.webhook) {
    core::AddWebhook webhook = *request.webhook;
    webhook.lease = LeaseId{static_cast<std::int64_t>(leases_.size())};
    all = take(webhook, false);
  }
  if (all && !request.beside.empty()) {
    const LeaseId first = leased_by(std::get<core::LeaseNumber>(request.command));
    for (auto next = request.beside.begin(); all && next != request.beside.end(); ++next) {
      core::LeaseNumber command = *next;
      command.beside = first;
      all = take(command, true);
    }
  }
  if (all) {
    const bool fits = effects == nullptr || (effects->ok() && **effects == wanted);
    return fits ? "" : fmt::format("expected all of {}, got {}", wanted, told(*effects));
  }
  const Error refusal = *expected_;
  *this = before;
  const bool fits = effects == nullptr || (!effects->ok() && effects->error() == refusal);
  if (fits) return "";
  return fmt::format("expected none, for {}, got {}", info(refusal).code, told(*effects));
}

}  // namespace linepool::sim
