#include <linepool/client.h>

#include <utility>

#include "client/answers.h"
#include "client/http/transport.h"

namespace linepool {
inline namespace client_v1 {

Client::Client(ClientOptions options)
    : transport_(std::make_shared<Transport>(std::move(options))) {}

Outcome<std::string> Client::balance() const {
  return balance_answer(transport_->call(transport_->user_call("get_balance.php", Query())));
}

}  // namespace client_v1
}  // namespace linepool
