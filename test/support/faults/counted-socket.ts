import { WebSocket } from 'ws';
import { PLACED_SOCKET } from '../../../src/chain/provider/rpc-socket.js';
import type { Steps } from './steps.js';

/** Nobody listens there. */
const NOWHERE = 'ws://127.0.0.1:9';

export type Line = {
  /** Breaks every connection of this process, as a network does. */
  readonly cut: () => void;
  /** Whether new connections reach anybody. */
  open: boolean;
};

/** From here on every request and every answer of a WebSocket passes steps of its own. */
export function countSockets(steps: Steps): Line {
  const sockets = new Set<WebSocket>();
  const line: Line = {
    open: true,
    cut() {
      for (const socket of sockets) socket.terminate();
    },
  };

  class CountedSocket extends WebSocket {
    readonly #asked = new Map<unknown, string>();

    constructor(url: string) {
      super(line.open ? url : NOWHERE);
      sockets.add(this);
      this.on('close', () => sockets.delete(this));
    }

    override send(data: unknown): void {
      const { id, method } = JSON.parse(String(data));
      this.#asked.set(id, method);
      steps.pass(`before ${method}`);
      super.send(String(data), (error?: Error | null) => {
        if (!error) steps.pass(`after ${method}`);
      });
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event === 'message') {
        const { id, method } = JSON.parse(String(args[0]));
        steps.pass(id === undefined ? `news ${method}` : `answer ${this.#asked.get(id)}`);
      }
      return super.emit(event, ...args);
    }
  }

  Object.assign(globalThis, { [PLACED_SOCKET]: CountedSocket });
  return line;
}
