import { workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';

/**
 * Answers one question at a time about a node's state at one block, so that the thread that waits for
 * it can stay synchronous: an answer is posted first, then the waiting thread is woken. Plain
 * JavaScript, since a thread is started from a file as it lies on the disk.
 */
const { port, flag, url, block, patienceMs } = workerData;

/** @type {Promise<WebSocket> | undefined} */
let connection;
let lastRequest = 0;
/** @type {Map<number, { resolve: (result: unknown) => void, reject: (reason: Error) => void }>} */
const open = new Map();

class Gone extends Error {}

function connect() {
  const socket = new WebSocket(url, { handshakeTimeout: patienceMs });
  return new Promise((resolve, reject) => {
    const end = () => {
      connection = undefined;
      reject(new Gone());
      for (const { reject: fail } of open.values()) fail(new Gone());
      open.clear();
      socket.terminate();
    };
    socket.on('error', end);
    socket.on('close', end);
    socket.on('open', () => resolve(socket));
    socket.on('message', (text) => {
      const { id, result, error } = JSON.parse(text.toString());
      const asked = open.get(id);
      open.delete(id);
      if (error) asked?.reject(new Error(String(error.message)));
      else asked?.resolve(result);
    });
  });
}

async function request(method, params) {
  connection ??= connect();
  const socket = await connection;
  const id = ++lastRequest;
  return new Promise((resolve, reject) => {
    open.set(id, { resolve, reject });
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  });
}

const answers = {
  values: ({ keys }) => Promise.all(keys.map((key) => request('state_getStorage', [key, block]))),
  keys: ({ after, count }) => request('state_getKeysPaged', ['0x', count, after, block]),
};

port.on('message', async (question) => {
  const { id, kind } = question;
  let answer;
  try {
    answer = { id, result: await answers[kind](question) };
  } catch (reason) {
    answer = { id, gone: reason instanceof Gone, why: reason.message };
  }
  port.postMessage(answer);
  Atomics.store(flag, 0, id);
  Atomics.notify(flag, 0);
});
