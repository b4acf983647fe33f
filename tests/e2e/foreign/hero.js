// The whole job with npm's hero-sms: hero.js URL KEY. Prints a JSON object of what it saw.
const { HeroSMSClient } = require('hero-sms');

const [url, key] = process.argv.slice(2);
const client = new HeroSMSClient({ apiKey: key, baseUrl: url });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function codeOf(id) {
  for (let i = 0; i < 600; i += 1) {
    const status = await client.getStatus(id);
    if (status.status === 'STATUS_OK') return status.code;
    await pause(100);
  }
  throw new Error(`no code on ${id}`);
}

async function main() {
  const seen = {};
  seen.balanceBefore = await client.getBalance();
  seen.countries = Object.keys(await client.getCountries()).length;
  seen.services = (await client.getServicesList({ country: 7 })).services.length;
  seen.operators = await client.getOperators(7);
  seen.prices = (await client.getPrices({ service: 'go', country: 7 }))['7'].go;
  const order = await client.getNumber({ service: 'go', country: 7 });
  seen.number = order.phoneNumber;
  seen.ready = await client.markReady(order.activationId);
  seen.code = await codeOf(order.activationId);
  seen.active = await client.getActiveActivations();
  seen.resend = await client.requestResend(order.activationId);
  seen.done = await client.complete(order.activationId);
  seen.balanceAfter = await client.getBalance();
  const second = await client.getNumberV2({ service: 'go', country: 7 });
  seen.second = second;
  await codeOf(second.activationId);
  seen.statusV2 = await client.getStatusV2(second.activationId);
  seen.history = await client.getHistory({ limit: 10 });
  seen.finished = await client.complete(second.activationId);
  try {
    await client.getNumber({ service: 'go', country: 7, maxPrice: 0.01 });
    seen.tooCheap = 'a number';
  } catch (error) {
    seen.tooCheap = error.name;
  }
  const stranger = new HeroSMSClient({ apiKey: 'nobody', baseUrl: url });
  try {
    seen.stranger = await stranger.getBalance();
  } catch (error) {
    seen.stranger = error.name;
  }
  console.log(JSON.stringify(seen));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
