#include "server/sms_to_engine.h"

#include <memory>
#include <utility>

#include "core/codes/message_code.h"

namespace linepool::server {

core::ReceiveMessage with_code(core::ReceiveMessage sms) {
  sms.found = core::find_code(sms.text);
  return sms;
}

supply::Submit submit_sms(core::Engine& engine) {
  return [&engine](core::ReceiveMessage sms, std::unique_ptr<supply::Reception> reception) {
    auto done = [reception = std::move(reception)](const Result<core::Received>& received) {
      if (reception) reception->complete(received);
    };
    return engine.submit(with_code(std::move(sms)), std::move(done));
  };
}

supply::SubmitPart submit_parts(core::Engine& engine) {
  return [&engine](core::ReceivePart part, std::unique_ptr<supply::PartReception> reception) {
    part.sms = with_code(std::move(part.sms));
    auto done = [reception = std::move(reception)](const Result<core::PartReceived>& received) {
      if (reception) reception->complete(received);
    };
    return engine.submit(std::move(part), std::move(done));
  };
}

}  // namespace linepool::server
