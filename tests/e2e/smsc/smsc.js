// A carrier's SMSC, on node-smpp: waits for a gateway to bind, then sends it one deliver_sm for each
// line of JSON on its input, and answers with a line for each response. Of several that are bound,
// the newest gets the SMS.
//
//   node smsc.js PORT
//   -> {"name": "latin1", "from": "Google", "fromTon": 5, "to": "60112869001", "toTon": 1,
//       "dataCoding": 3, "hex": "43f3"}
//   <- {"name": "latin1", "status": 0}
'use strict';

const readline = require('readline');
const smpp = require('smpp');

const port = Number(process.argv[2]);
const waiting = [];
const sessions = [];

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

function deliver(sms) {
  sessions[sessions.length - 1].deliver_sm({
    source_addr_ton: sms.fromTon,
    source_addr: sms.from,
    dest_addr_ton: sms.toTon,
    dest_addr_npi: 1,
    destination_addr: sms.to,
    data_coding: sms.dataCoding,
    short_message: Buffer.from(sms.hex, 'hex'),
  }, (response) => say({ name: sms.name, status: response.command_status }));
}

const server = smpp.createServer((bound) => {
  const accept = (pdu) => {
    bound.send(pdu.response());
    sessions.push(bound);
    say({ bound: pdu.command, system_id: pdu.system_id });
    waiting.splice(0).forEach(deliver);
  };
  bound.on('bind_transceiver', accept);
  bound.on('bind_receiver', accept);
  bound.on('bind_transmitter', (pdu) => bound.send(pdu.response()));
  bound.on('enquire_link', (pdu) => bound.send(pdu.response()));
  const leave = () => {
    if (sessions.includes(bound)) sessions.splice(sessions.indexOf(bound), 1);
  };
  bound.on('unbind', (pdu) => {
    leave();
    bound.send(pdu.response());
  });
  bound.on('close', leave);
  bound.on('error', () => {});
});

server.listen(port, '127.0.0.1', () => say({ listening: port }));
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const sms = JSON.parse(line);
  if (sessions.length > 0) deliver(sms); else waiting.push(sms);
}).on('close', () => process.exit(0));
