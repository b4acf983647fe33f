#include "server/sms_to_engine.h"

#include <memory>
#include <utility>

#include "core/codes/message_code.h"

namespace linepool::server {
namespace {

template <class Reply>
auto completing(std::unique_ptr<supply::ReceptionOf<Reply>> reception) {
  return [reception = std::move(reception)](const Result<Reply>& received) {
    if (reception) reception->complete(received);
  };
}

}  // namespace

core::ReceiveMessage with_code(core::ReceiveMessage sms) {
  sms.found = core::find_code(sms.text);
  return sms;
}

supply::Submit submit_sms(core::Engine& engine) {
  return [&engine](core::ReceiveMessage sms, std::unique_ptr<supply::Reception> reception) {
    return engine.submit(with_code(std::move(sms)), completing(std::move(reception)));
  };
}

supply::SubmitPart submit_parts(core::Engine& engine) {
  return [&engine](core::ReceivePart part, std::unique_ptr<supply::PartReception> reception) {
    part.sms = with_code(std::move(part.sms));
    return engine.submit(std::move(part), completing(std::move(reception)));
  };
}

}  // namespace linepool::server
