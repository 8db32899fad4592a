#!/usr/bin/env node
import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { run } from '../src/program/run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { argv, stdin, stdout, stderr, env } = process;
const words = argv.slice(2);

// Libraries that write to the console would mix prose into the answer; they are heard with --verbose.
const isVerbose = words.some((word) => word === '--verbose' || word === '-v');
const sink = isVerbose ? stderr : new Writable({ write: (_chunk, _encoding, done) => done() });
globalThis.console = new Console(sink, sink);

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
for (const stream of [stdout, stderr]) {
  // A reader that has seen enough, as in `btcli … | head`, is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const crashed = new Promise<never>((_, reject) => {
  process.on('uncaughtException', reject);
});
crashed.catch(() => {});

const status = await run(words, { stdin, stdout, stderr, env }, version, stop.signal, crashed);
// Sockets and timers of libraries must not keep a finished command alive; what was written must arrive.
stdout.write('', () => stderr.write('', () => process.exit(status)));
