import { WebSocket } from 'ws';
import { refuse } from '../../errors.js';
import type { Ask } from '../advance.js';

/** A node that is silent for so long counts as gone; a runtime's code takes a while on a slow line. */
const PATIENCE_MS = 30_000;

/** Talks to a node that is somebody else's, over one connection that ends with the talk. */
export async function askNode<T>(url: string, talk: (ask: Ask) => Promise<T>): Promise<T> {
  const socket = new WebSocket(url, { handshakeTimeout: PATIENCE_MS });
  try {
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', () => reject(gone(url)));
    });
    // An error without a listener would end the process; every talk hears of it by 'close'.
    socket.on('error', () => {});
    let last = 0;
    return await talk((method, params) => request(socket, url, ++last, method, params));
  } finally {
    socket.terminate();
  }
}

const gone = (url: string) =>
  refuse(
    'unreachable',
    `${new URL(url).origin} does not answer`,
    'check the address, and whether the node is up',
  );

async function request(
  socket: WebSocket,
  url: string,
  id: number,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    return await new Promise((resolve, reject) => {
      const end = () => reject(gone(url));
      const timer = setTimeout(end, PATIENCE_MS);
      signal.addEventListener('abort', () => clearTimeout(timer));
      const hear = (message: Buffer) => {
        const answer = JSON.parse(message.toString());
        if (answer.id !== id) return;
        if (answer.error) reject(refusedBy(url, method, String(answer.error.message)));
        else resolve(answer.result);
      };
      socket.on('message', hear);
      socket.once('close', end);
      signal.addEventListener('abort', () => {
        socket.off('message', hear);
        socket.off('close', end);
      });
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    });
  } finally {
    listening.abort();
  }
}

const refusedBy = (url: string, method: string, why: string) =>
  refuse(
    'unreachable',
    `${new URL(url).origin} refuses ${method}: ${why}`,
    'use a node that still has the state of that block, such as an archive node',
  );
