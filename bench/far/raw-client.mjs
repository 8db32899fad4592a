// The least that any client pays: TCP, TLS, WebSocket and one request. Says the milliseconds it took.
import WebSocket from 'ws';

const [url] = process.argv.slice(2);
const started = performance.now();
const socket = new WebSocket(url, { perMessageDeflate: false });
socket.on('open', () =>
  socket.send('{"jsonrpc":"2.0","id":1,"method":"chain_getHeader","params":[]}'),
);
socket.on('message', () => {
  process.stdout.write(`${performance.now() - started}\n`);
  process.exit(0);
});
