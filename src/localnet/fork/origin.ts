import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';
import { type ByteKey, byteKey, keyBytes } from '../node/state/byte-key.js';

/** The state of another chain at one block, asked of its node while this thread waits. */
export type Origin = {
  /** In the order asked, undefined where there is nothing. Refuses `unreachable`. */
  readonly values: (keys: readonly ByteKey[]) => readonly (Uint8Array | undefined)[];
  /** The next keys in byte order, fewer than asked for only at the end. Refuses `unreachable`. */
  readonly keysAfter: (key: ByteKey, count: number) => readonly ByteKey[];
  readonly close: () => Promise<void>;
};

/** Which node, and the hash of the block whose state is asked for. */
export type OriginAt = { readonly url: string; readonly block: string };

type Question =
  | { readonly kind: 'values'; readonly keys: readonly string[] }
  | { readonly kind: 'keys'; readonly after: string; readonly count: number };
type Answer = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly gone: boolean; readonly why: string }
);

/** A node that says nothing for so long counts as gone. */
const PATIENCE_MS = 20_000;

/** Connects with the first question; until then nobody is asked anything. */
export function openOrigin({ url, block }: OriginAt, patienceMs = PATIENCE_MS): Origin {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | undefined;
  const { port1, port2 } = new MessageChannel();
  let last = 0;

  const start = () => {
    worker = new Worker(new URL('./origin-worker.mjs', import.meta.url), {
      workerData: { port: port2, flag, url, block, patienceMs },
      transferList: [port2],
    });
    worker.unref();
    port1.unref();
  };
  const ask = (question: Question): unknown => {
    if (!worker) start();
    const id = ++last;
    port1.postMessage({ id, ...question });
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const seen = Atomics.load(flag, 0);
      const answer = answerTo(id, port1);
      if (answer) return resultOf(answer, url);
      const left = deadline - Date.now();
      if (left <= 0 || Atomics.wait(flag, 0, seen, left) === 'timed-out') throw gone(url);
    }
  };

  return {
    values(keys) {
      const answers = ask({ kind: 'values', keys: keys.map(hexOf) }) as unknown[];
      return answers.map((hex) => (hex === null ? undefined : bytesOf(hex, url)));
    },
    keysAfter(key, count) {
      const answer = ask({ kind: 'keys', after: hexOf(key), count });
      if (!Array.isArray(answer)) throw refusedBy(url, 'it sent no list of keys');
      return answer.map((hex) => byteKey(bytesOf(hex, url)));
    },
    async close() {
      port1.close();
      await worker?.terminate();
    },
  };
}

/** Answers that came too late for an earlier question are passed over. */
function answerTo(id: number, port: MessagePort): Answer | undefined {
  for (;;) {
    const { message } = receiveMessageOnPort(port) ?? {};
    if (message === undefined || message.id === id) return message;
  }
}

type MessagePort = Parameters<typeof receiveMessageOnPort>[0];

function resultOf(answer: Answer, url: string): unknown {
  if ('result' in answer) return answer.result;
  throw answer.gone ? gone(url) : refusedBy(url, answer.why);
}

const gone = (url: string): Refusal =>
  refuse(
    'unreachable',
    `${new URL(url).origin} does not answer, and this fork has not read from it yet what it needs`,
    'start that node again; what was read before stays',
  );

const refusedBy = (url: string, why: string): Refusal =>
  refuse(
    'unreachable',
    `${new URL(url).origin} does not give the state this fork needs: ${why}`,
    'fork a newer block, or from an archive node',
  );

const hexOf = (key: ByteKey): string => `0x${Buffer.from(keyBytes(key)).toString('hex')}`;

/** Only a null says that there is nothing; whatever else is no hex is no answer. */
function bytesOf(hex: unknown, url: string): Uint8Array {
  const bytes = typeof hex === 'string' ? fromHex(hex) : undefined;
  if (bytes) return bytes;
  throw refusedBy(url, 'it sent something that is no bytes in hex');
}
