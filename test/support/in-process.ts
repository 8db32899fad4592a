import { PassThrough } from 'node:stream';
import { run } from '../../src/program/run.js';
import type { Terminal } from '../../src/terminal.js';
import type { Envelope } from './cli.js';
import { validated } from './contract.js';
import { asTheSuiteRuns } from './plain.js';

/** What the program left when it ended. */
export type Ended = {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly json: () => Envelope;
};

/** The whole program without a process of its own, on pipes: for suites that run very many lines. */
export const inProcess = (env: NodeJS.ProcessEnv) => {
  const btcli = inProcessWords(env);
  return (line: string): Promise<Ended> => btcli(line.split(' ').filter(Boolean));
};

/** The same for words that may hold spaces. */
export const inProcessWords =
  (env: NodeJS.ProcessEnv) =>
  async (words: readonly string[]): Promise<Ended> => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const [said, told] = [textOf(stdout), textOf(stderr)];
    const all = { ...asTheSuiteRuns, ...env };
    const terminal = { stdin, stdout, stderr, env: all } as unknown as Terminal;
    const never = new Promise<never>(() => {});
    const status = await run(words, terminal, '0', new AbortController().signal, never, () => {});
    return { status, stdout: said(), stderr: told(), json: () => validated(said()) };
  };

function textOf(stream: PassThrough): () => string {
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}
