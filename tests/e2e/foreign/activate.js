// The whole job with npm's sms-activate: activate.js URL KEY. Prints a JSON object of what it saw.
const SMSActivate = require('sms-activate');

const [url, key] = process.argv.slice(2);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function clientOf(someKey) {
  const client = new SMSActivate(someKey);
  client.session.defaults.baseURL = url; // the one thing that is changed
  return client;
}

async function main() {
  const client = clientOf(key);
  const seen = { balance: await client.getBalance() };
  seen.cashBack = await client.getBalance(true);
  const order = await client.getNumber('go', 7);
  seen.number = String(order.number);
  seen.ready = await client.setStatus(order.id, 1);
  for (let i = 0; i < 600 && !seen.code; i += 1) {
    seen.code = await client.getCode(order.id);
    if (!seen.code) await pause(100);
  }
  seen.status = await client.getStatus(order.id);
  seen.done = await client.setStatus(order.id, 6);
  const refusals = [];
  for (const call of [() => client.getNumber('nosuchservice', 7), () => client.getCode(999999),
    () => clientOf('nobody').getBalance(), () => client.setStatus(order.id, 77)]) {
    try {
      refusals.push(`answered ${JSON.stringify(await call())}`);
    } catch (error) {
      refusals.push(error.message);
    }
  }
  seen.refusals = refusals;
  console.log(JSON.stringify(seen));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
