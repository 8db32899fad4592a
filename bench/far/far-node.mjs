// Serves a local node as if it were far away: TLS, and so many milliseconds there and back. It says its
// port on stdout. Usage: node far-node.mjs PORT-OF-NODE ROUND-TRIP-MS KEY-FILE CERTIFICATE-FILE
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import tls from 'node:tls';

const [port, roundTrip, key, cert] = process.argv.slice(2);
const oneWay = Number(roundTrip) / 2;

// As a real node does, it sends each answer at once: the kernel would hold a second one back for 40 ms.
const secrets = { key: readFileSync(key), cert: readFileSync(cert), noDelay: true };
const near = tls.createServer(secrets, (client) => {
  const node = connect({ host: '127.0.0.1', port: Number(port), noDelay: true });
  client.pipe(node).pipe(client);
  for (const socket of [client, node])
    socket.on('error', () => [client, node].map((each) => each.destroy()));
});
near.listen(0, '127.0.0.1', () => {
  const far = createServer({ noDelay: true }, (client) => {
    const server = connect({ host: '127.0.0.1', port: near.address().port, noDelay: true });
    // The handshake of TCP would have taken one round trip before the first byte could leave.
    delayed(client, server, Date.now() + Number(roundTrip));
    delayed(server, client, 0);
    for (const socket of [client, server])
      socket.on('error', () => [client, server].map((each) => each.destroy()));
  });
  far.listen(0, '127.0.0.1', () => process.stdout.write(`${far.address().port}\n`));
});

function delayed(from, to, notBefore) {
  from.on('data', (chunk) => {
    const wait = Math.max(0, notBefore - Date.now()) + oneWay;
    setTimeout(() => to.write(chunk), wait);
  });
  from.on('end', () => setTimeout(() => to.end(), oneWay));
}
