import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { glanceAt, mannerOf } from '../src/program/manner.js';
import { run } from '../src/program/run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { argv, stdin, stdout, stderr, env } = process;
const words = argv.slice(2);

// Libraries that write to the console would mix prose into the answer; they are heard with --verbose.
const { verbose } = mannerOf(glanceAt(words).universal);
const sink = verbose ? stderr : new Writable({ write: (_chunk, _encoding, done) => done() });
globalThis.console = new Console(sink, sink);

const stop = new AbortController();
/** What a second signal ends with: 130 says that nothing was sent. */
let impatient = 130;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // The listener stays: a prompt's library ends the process at once when it finds itself the only one.
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(impatient);
    stop.abort();
  });
}
// Whoever writes the answer hears of its failure from the write itself; what else is lost is no defect.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

const crashed = new Promise<never>((_, reject) => {
  process.on('uncaughtException', reject);
});
crashed.catch(() => {});

const sent = () => {
  impatient = 5;
};
run(words, { stdin, stdout, stderr, env }, version, stop.signal, crashed, sent).then((status) => {
  // Sockets and timers of libraries must not keep a finished command alive; what was written must arrive.
  stdout.write('', () => stderr.write('', () => process.exit(status)));
});
