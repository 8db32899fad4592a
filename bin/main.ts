import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { glanceAt, mannerOf } from '../src/program/manner.js';
import { run } from '../src/program/run.js';
import { answerOutlet } from './answer-outlet.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { argv, env } = process;
const words = argv.slice(2);

const used = new Set<NodeJS.WriteStream>();
/** Whoever writes the answer hears of its failure from the write itself; what else is lost is no defect. */
function heard(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!used.has(stream)) stream.on('error', () => {});
  used.add(stream);
  return stream;
}
let answers: NodeJS.WriteStream | undefined;
/** x0.9 of `wallet list`: a stream is opened when something is read from it or written to it. */
const terminal = {
  env,
  get stdin() {
    return process.stdin;
  },
  stdout: answerOutlet(() => {
    answers = heard(process.stdout);
    return answers;
  }),
  get stderr() {
    return heard(process.stderr);
  },
};

// Libraries that write to the console would mix prose into the answer; they are heard with --verbose.
Object.defineProperty(globalThis, 'console', {
  get() {
    const { verbose } = mannerOf(glanceAt(words).universal);
    const deaf = new Writable({ write: (_chunk, _encoding, done) => done() });
    const sink = verbose ? terminal.stderr : deaf;
    return new Console(sink, sink);
  },
});

const stop = new AbortController();
/** What a second signal ends with: 130 says that nothing was sent. */
let impatient = 130;
/** Node waits for native code in its threads, such as argon2; whoever signals again need not. */
const leave = (status: number): never => {
  if (status === 130) for (const signal of signals) process.removeAllListeners(signal);
  return process.exit(status);
};
/** How long a reader may take nothing of an answer and still be there, in milliseconds. */
const READER_MS = 500;
const unread = () => answers?.writableLength ?? 0;
/** What waits for a reader who is gone would wait for ever, and so would all that comes after it. */
function leaveUnlessRead(before = unread()): void {
  if (before === 0) return;
  const look = () => (unread() < before ? leaveUnlessRead() : leave(impatient));
  setTimeout(look, READER_MS).unref();
}
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const signal of signals) {
  // The listener stays: a prompt's library ends the process at once when it finds itself the only one.
  process.on(signal, () => {
    if (stop.signal.aborted) leave(impatient);
    stop.abort();
    leaveUnlessRead();
  });
}

const crashed = new Promise<never>((_, reject) => {
  process.on('uncaughtException', reject);
});
crashed.catch(() => {});

const sent = () => {
  impatient = 5;
};
/** What cannot even be refused in words of its own, such as a program whose files are being replaced. */
const unsayable = (reason: unknown): number => {
  const what = reason instanceof Error ? reason.message : String(reason);
  terminal.stderr.write(`this is a defect of btcli: ${what}\n`);
  return 1;
};
const ended = run(words, terminal, version, stop.signal, crashed, sent).catch(unsayable);
void ended.then(async (status) => {
  // Sockets and timers of libraries must not keep a finished command alive; what was written must arrive.
  for (const stream of used) await new Promise<void>((done) => stream.write('', () => done()));
  leave(status);
});
