import { createServer } from 'node:net';
import { type Collected, collected, waitForOutput } from '../collected.js';
import { inTerminal } from '../pseudo-terminal.js';
import { typedAt } from './lines.js';
import type { Ground, Place } from './scene.js';
import { firstSteps } from './shown.js';

type Attended = {
  readonly lines: RegExp;
  readonly ground: Ground;
  /** Whether it is typed in a terminal of its own. */
  readonly inTerminal?: true;
  readonly run: (line: string, place: Place) => Promise<Collected>;
};

const wizard: readonly (readonly [question: RegExp, typed: string])[] = [
  [/What do you want\?[\s\S]*stake more/, '\r'],
  [/In which subnet\?/, '\r'],
  [/On which hotkey\?/, '\r'],
  [/How much TAO\?/, '1.5\r'],
];

/** Lines that last until somebody ends them, or ask what somebody answers. */
export const attended: readonly Attended[] = [
  {
    lines: /^stake wizard/,
    ground: 'own',
    inTerminal: true,
    async run(line, place) {
      if (firstSteps.includes(line)) await goFirstSteps(place);
      const session = inTerminal(place, line);
      const sign: typeof wizard = /--dry-run/.test(line) ? [] : [[/Sign and submit\?/, 'y\r']];
      for (const [question, typed] of [...wizard, ...sign]) {
        await session.until(question);
        session.type(typed);
      }
      return { status: await session.ended, stdout: session.drawn(), stderr: '' };
    },
  },
  {
    lines: / --live/,
    ground: 'own',
    inTerminal: true,
    async run(line, place) {
      const session = inTerminal(place, line);
      await session.until(/at block \d+/);
      await place.served.chain.advance(1);
      await session.until(/at block \d+/);
      session.signal('SIGINT');
      return { status: await session.ended, stdout: session.drawn(), stderr: '' };
    },
  },
  {
    lines: /^localnet start .*--fork/,
    ground: 'shared',
    async run(line, place) {
      const origin = await up(place, 'localnet start', { XDG_DATA_HOME: `${place.home}/origin` });
      const forking = line.replace(/wss:\S+/, origin.url).replace(/--fork \d+/, '--fork 0');
      const fork = await up(place, forking);
      await place.must('localnet stop');
      origin.child.kill('SIGINT');
      await origin.ended;
      return fork.ended;
    },
  },
  {
    lines: /^localnet start/,
    ground: 'shared',
    async run(line, place) {
      const { ended } = await up(place, line);
      await place.must('localnet advance --blocks 2');
      await place.must('localnet stop');
      return ended;
    },
  },
  {
    lines: /^localnet stop/,
    ground: 'shared',
    async run(line, place) {
      const { ended } = await up(place, 'localnet start');
      const stopped = await place.run(line);
      await ended;
      return stopped;
    },
  },
  {
    lines: /^weights keep/,
    ground: 20,
    async run(line, place) {
      const keeper = place.start(line);
      const ended = collected(keeper);
      if (!line.includes('--until-revealed')) {
        await waitForError(keeper, /"event":"committed"|commit/);
        keeper.kill('SIGINT');
      }
      return ended;
    },
  },
  {
    lines: /^tx rebroadcast/,
    // Nothing lands before an hour has passed.
    ground: 3_600_000,
    async run(line, place) {
      const sent = await place.must(
        'wallet transfer --wallet bob --dest alice --amount 1 --wait submitted --yes --json',
      );
      return place.run(typedAt(line, { ...place, hash: JSON.parse(sent).data.extrinsic }));
    },
  },
];

/** The line as somebody types and attends it; undefined for one that ends by itself. */
export const attendedOf = (line: string): Attended | undefined =>
  attended.find(({ lines }) => lines.test(line));

/** Goes those before the last, in a home where the wallet is still to be made. */
async function goFirstSteps(place: Place): Promise<void> {
  await place.must('wallet archive --wallet alice --yes');
  for (const step of firstSteps.slice(0, -1)) await place.must(typedAt(step, place));
}

function waitForError(child: ReturnType<Place['start']>, wanted: RegExp): Promise<void> {
  let told = '';
  return new Promise((resolve) => {
    child.stderr?.on('data', (chunk) => {
      told += chunk;
      if (wanted.test(told)) resolve();
    });
    child.on('close', () => resolve());
  });
}

/** Serves an embedded chain at a port of its own, and waits until it is up. */
async function up(place: Place, line: string, env: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const child = place.start(`${line.replace(/ --port \d+/, '')} --port ${port}`, env);
  const ended = collected(child);
  await waitForOutput(child, /Runtime +\S+ \d+/);
  return { child, ended, url: `ws://127.0.0.1:${port}` };
}

/** A port that nobody listens on just now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
