import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wheelOn } from '../../src/format/progress.js';

/** Something that lasts until it is told to end. */
function work() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

/** A wheel at a terminal, and what it draws; it turns only where nobody says that this is CI. */
function drawing(CI?: string) {
  vi.stubEnv('CI', CI);
  const moves = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80, ...moves });
  let drawn = '';
  stream.on('data', (chunk) => {
    drawn += chunk;
  });
  /** Waits until this is drawn, and gives all that was drawn until then. */
  const until = async (wanted: string) => {
    while (!drawn.includes(wanted)) await once(stream, 'data');
    const before = drawn;
    drawn = '';
    return before;
  };
  /** All that was drawn before this was written. */
  const upTo = (text: string) => {
    stream.write(text);
    return until(text);
  };
  return { wheel: wheelOn(stream as unknown as NodeJS.WriteStream), until, upTo };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

it('names one thing at a time, such as an unlock beside a connection, until all are done', async () => {
  const { wheel, until, upTo } = drawing();
  const [connection, unlock] = [work(), work()];
  const connecting = wheel.during('connecting', connection.done);
  await until('connecting');
  const unlocking = wheel.during('unlocking', unlock.done);
  await until('unlocking');
  expect(await until('unlocking')).not.toContain('connecting');
  unlock.end();
  await unlocking;
  await until('connecting');
  connection.end();
  await connecting;
  await upTo('done');
  expect(await upTo('gone')).toBe('gone');
});

it('says each thing once where nothing can be drawn over, or a log of CI tells of unlocks that never were', async () => {
  const { wheel, upTo } = drawing('1');
  const [unlock, connection, quote] = [work(), work(), work()];
  const all = [
    wheel.during('unlocking', unlock.done),
    wheel.during('connecting', connection.done),
    wheel.during('quoting', quote.done),
  ];
  for (const one of [connection, quote, unlock]) one.end();
  await Promise.all(all);
  expect(await upTo('end')).toBe('- unlocking\n- connecting\n- quoting\nend');
});

describe('a refusal that comes while something is still under way', () => {
  it('is the last that is drawn, so that nothing turns below it', async () => {
    const { wheel, until, upTo } = drawing();
    const [unlock, connection] = [work(), work()];
    const unlocking = wheel.during('unlocking', unlock.done);
    const connecting = wheel.during('connecting', connection.done);
    await until('connecting');
    wheel.stop();
    await upTo('error: refused\n');
    connection.end();
    await connecting;
    await wheel.during('reading', Promise.resolve());
    unlock.end();
    await unlocking;
    expect(await upTo('end')).toBe('end');
  });
});
