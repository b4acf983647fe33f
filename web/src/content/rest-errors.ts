// Which errors a call of the REST or the admin API may answer. docs/rest-api.md says what each
// status means.
export interface RestError {
  status: number;
  text: string;
}

export interface CallTraits {
  id: string;
  isOpen: boolean;
  hasInput: boolean;
  hasPathId: boolean;
  isIdempotent: boolean;
}

const balance: RestError = { status: 402, text: "The balance is too low." };
const noLine: RestError = {
  status: 409,
  text:
    "No line is free, or the price is above max_price. Retry-After and availableAt say when " +
    "it may succeed, if that is known.",
};
const early: RestError = {
  status: 409,
  text:
    "Too early, or a code has come already. Retry-After and cancellableAt say when it will " +
    "be possible.",
};
const state = (text: string): RestError => ({ status: 409, text });
const gone: RestError = {
  status: 410,
  text: "The events after this place are no longer kept. Begin at 0 or at the oldest.",
};
const ahead: RestError = {
  status: 503,
  text: "The log has not come to this place yet. Retry-After says when to ask again.",
};

const ended: RestError = { status: 404, text: "The rental has ended." };

const special: Record<string, RestError[]> = {
  createOrder: [balance, noLine],
  createRental: [balance, noLine],
  cancelOrder: [early],
  cancelRental: [state("The refund time is over, or a message has come.")],
  renewRental: [
    balance,
    state("It has had as many periods as a rental may have, or the period costs too much."),
    ended,
  ],
  nextCode: [state("The order has ended, or waits for its first code.")],
  finishOrder: [state("The order has no code yet, or has ended without one.")],
  setAutoRenew: [ended],
  createWebhook: [state("There are as many webhooks as a customer may have.")],
  createKey: [state("The customer has as many keys as one may have.")],
  listEvents: [gone, ahead],
  openSocket: [ahead],
  redriveWebhook: [gone],
};

/** In the order of their status. */
export function errorsOf(call: CallTraits): RestError[] {
  const errors: RestError[] = [...(special[call.id] ?? [])];
  if (call.hasInput) errors.push({ status: 400, text: "A parameter or a field is wrong." });
  if (!call.isOpen) {
    errors.push({ status: 401, text: "The key is missing, unknown or revoked." });
    errors.push({ status: 403, text: "The key lacks the scope or is beyond its limits." });
  }
  if (call.hasPathId) errors.push({ status: 404, text: "Not there, or another customer's." });
  if (call.isIdempotent) {
    errors.push({ status: 422, text: "The idempotency key was used with another request." });
  }
  errors.push({ status: 429, text: "Too many requests. Retry-After says when to come back." });
  return errors.sort((a, b) => a.status - b.status);
}

const adminSpecial: Record<string, RestError[]> = {
  createCustomer: [state("A customer has this name.")],
  createCustomerKey: [state("The customer has as many keys as one may have.")],
  rotateCustomerKey: [state("The key is revoked or has expired.")],
  createSupplier: [state("A supplier has this name.")],
  enableLine: [state("The number is more than one line.")],
  rerouteBinMessage: [state("The SMS cannot go there.")],
  decodeBinMessage: [state("The request that brought this SMS was not kept.")],
  getClock: [state("The server has real lines.")],
  advanceClock: [state("The server has real lines.")],
  importLines: [{ status: 415, text: "The body is not text/csv." }],
};

/** The same for the admin API, besides the answers of docs/openapi-admin.yaml. */
export function adminErrorsOf(call: CallTraits): RestError[] {
  const errors: RestError[] = [...(adminSpecial[call.id] ?? [])];
  if (call.hasInput) errors.push({ status: 400, text: "A parameter or a field is wrong." });
  errors.push({ status: 401, text: "The admin token is missing or wrong." });
  if (call.hasPathId) errors.push({ status: 404, text: "Not there." });
  errors.push({ status: 429, text: "Too many calls with a wrong token from this address." });
  return errors.sort((a, b) => a.status - b.status);
}
