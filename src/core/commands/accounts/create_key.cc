#include "core/commands/accounts/create_key.h"

#include "base/limits.h"

namespace linepool::core {
namespace {

void emit_key(Context& context, const ApiKey& key, EventKind kind) {
  Event event;
  event.customer = key.customer;
  event.kind = kind;
  event.subject = key.id.value;
  context.emit(event, key);
}

}  // namespace

ApiKey insert_key(Context& context, ApiKey key) {
  key.created_at = context.now;
  key.id = context.tx.keys().insert(key);
  emit_key(context, key, key.is_session() ? EventKind::kSessionStarted : EventKind::kKeyCreated);
  return key;
}

void update_key(Context& context, const ApiKey& key, EventKind kind) {
  context.tx.keys().update(key);
  emit_key(context, key, kind);
}

void update_ended_key(Context& context, const ApiKey& key) {
  update_key(context, key, key.is_session() ? EventKind::kSessionEnded : EventKind::kKeyRevoked);
}

Result<KeyReply> execute(Context& context, const CreateKey& command) {
  CHECK(command.label.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer || customer->is_erased()) return Error::kNotFound;
  if (tx.keys().find_by_hash(command.hash)) return Error::kConflict;
  if (tx.keys().of_customer(command.customer, limits::kKeysPerCustomer).size() ==
      limits::kKeysPerCustomer) {
    return Refusal(Error::kConflict, "The customer has reached the maximum number of keys.");
  }
  ApiKey key;
  key.limits = command.limits;
  key.expires_at = command.expires_at;
  key.customer = command.customer;
  key.label = command.label;
  key.hash = command.hash;
  return KeyReply{insert_key(context, std::move(key))};
}

}  // namespace linepool::core
