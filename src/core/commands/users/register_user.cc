#include "core/commands/users/register_user.h"

#include "base/check.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"

namespace linepool::core {
namespace {

Result<CustomerId> new_customer(Context& context, const RegisterUser& command) {
  const Result<CustomerReply> made = execute(context, CreateCustomer{command.email});
  if (!made) return made.refusal();
  const CustomerId customer = made->customer.id;
  if (command.credit.is_positive()) {
    const Result<CustomerReply> paid =
        execute(context, TopUp{customer, command.credit, "starting credit"});
    if (!paid) return paid.refusal();
  }
  const Result<KeyReply> key =
      execute(context, CreateKey{customer, std::string(kFirstKeyLabel), command.key_hash, {}, {}});
  if (!key) return key.refusal();
  return customer;
}

bool may_join(const store::Tx& tx, CustomerId id) {
  const std::optional<Customer> customer = tx.customers().find(id);
  return customer && !customer->is_erased();
}

}  // namespace

Result<UserReply> execute(Context& context, const RegisterUser& command) {
  CHECK(normal_email(command.email) == command.email && !command.credit.is_negative());
  CHECK(command.session.hash != command.key_hash);
  store::Tx& tx = context.tx;
  const bool is_new = command.customer.is_none();
  if (tx.users().find_by_email(command.email) ||
      (is_new && tx.customers().find_by_name(command.email))) {
    return Refusal(Error::kConflict, "This e-mail address is in use already.");
  }
  if (tx.keys().find_by_hash(command.session.hash)) return Error::kConflict;
  if (!is_new && !may_join(tx, command.customer)) return Error::kNotFound;
  const Result<CustomerId> customer =
      is_new ? new_customer(context, command) : Result<CustomerId>(command.customer);
  if (!customer) return customer.refusal();

  User user;
  user.customer = *customer;
  user.email = command.email;
  user.password = command.password;
  user.created_at = context.now;
  user.id = tx.users().insert(user);
  emit_user(context, user, EventKind::kUserRegistered);
  ApiKey session = start_session(context, user, command.session);
  return UserReply{std::move(user), std::move(session)};
}

}  // namespace linepool::core
