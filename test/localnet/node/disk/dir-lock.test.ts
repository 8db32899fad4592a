import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chainHolder, openLocalChain, resetLocalChain } from '../../../../src/localnet/index.js';
import { lockChain } from '../../../../src/localnet/node/disk/dir-lock.js';
import { type Child, childScript } from '../../../support/child-script.js';
import { counterRuntime } from '../../../support/counter-runtime.js';
import { tempFolder } from '../../../support/temp-folder.js';

const start = childScript('chain-child.ts');
const lockOf = (dir: string) => join(dir, 'lock');
/** A pid no process can have here. */
const NOBODY = 2 ** 22 + 1;

const open = (dir: string, waitMs = 0) =>
  openLocalChain({ dir, runtime: counterRuntime(), blockTime: 'instant', waitMs });

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  await child.ended;
}

describe('one writer', () => {
  it('refuses a second opener, names the process, and lets it in once that one is killed', async () => {
    const dir = tempFolder();
    const holder = start(dir, 'hold');
    expect(await holder.line()).toBe('open');
    expect(chainHolder(dir)).toEqual({ pid: holder.process.pid });
    await expect(open(dir)).rejects.toMatchObject({
      code: 'chain-busy',
      message: expect.stringContaining(`process ${holder.process.pid}`),
      hint: expect.stringContaining('btcli localnet stop'),
    });
    await expect(resetLocalChain(dir)).rejects.toMatchObject({ code: 'chain-busy' });
    await kill(holder);
    expect(chainHolder(dir)).toBeUndefined();
    const chain = await open(dir);
    expect(chainHolder(dir)).toEqual({ pid: process.pid });
    await chain.close();
    expect(existsSync(lockOf(dir))).toBe(false);
    expect(readdirSync(dir)).toEqual(['blocks.log']);
  });

  it('names the address of a chain that is served', async () => {
    const dir = tempFolder();
    const chain = await open(dir);
    chain.announce('ws://127.0.0.1:1234');
    expect(chainHolder(dir)).toEqual({ pid: process.pid, url: 'ws://127.0.0.1:1234' });
    await expect(open(dir)).rejects.toMatchObject({
      code: 'chain-busy',
      message: expect.stringContaining('ws://127.0.0.1:1234'),
      hint: expect.stringContaining('--network ws://127.0.0.1:1234'),
    });
    chain.announce(undefined);
    expect(chainHolder(dir)).toEqual({ pid: process.pid });
    await chain.close();
  });

  it('waits as long as it was told for the holder to finish, whose timer does not keep it', async () => {
    const dir = tempFolder();
    const holder = start(dir, 'hold');
    expect(await holder.line()).toBe('open');
    const waiting = open(dir, 30_000);
    holder.process.stdin?.end();
    const chain = await waiting;
    expect(chainHolder(dir)).toEqual({ pid: process.pid });
    await chain.close();
    expect(await holder.ended).toEqual({ code: 0, signal: null });
  });

  it('is not fooled by a lock of a pid that was given to another process, or by a broken one', async () => {
    const dir = tempFolder();
    const others = [
      JSON.stringify({ pid: NOBODY, start: '1', token: 'a' }),
      '',
      '{"pid":',
      '{"pid":-1}',
      ...(existsSync('/proc/self/stat')
        ? [JSON.stringify({ pid: process.pid, start: '1', token: 'b' })]
        : []),
    ];
    for (const text of others) {
      writeFileSync(lockOf(dir), text);
      expect(chainHolder(dir)).toBeUndefined();
      const chain = await open(dir);
      expect(chainHolder(dir)).toEqual({ pid: process.pid });
      await chain.close();
    }
  });

  it('takes no block once its lock is another one’s, and leaves that lock alone', async () => {
    const dir = tempFolder();
    const chain = await open(dir);
    const theirs = JSON.stringify({ pid: process.ppid, start: null, token: 'theirs' });
    writeFileSync(lockOf(dir), theirs);
    const head = chain.head();
    await expect(chain.advance(1)).rejects.toMatchObject({ code: 'chain-busy' });
    expect(chain.head()).toEqual(head);
    await chain.close();
    expect(readFileSync(lockOf(dir), 'utf8')).toBe(theirs);
  });

  it('lets one of many stealers win', async () => {
    const dir = tempFolder();
    for (let round = 0; round < 4; round++) {
      writeFileSync(lockOf(dir), JSON.stringify({ pid: NOBODY, start: null, token: `${round}` }));
      if (round % 2 === 1) writeFileSync(`${lockOf(dir)}.claim`, '{"pid":4194305,"token":"died"}');
      const children = Array.from({ length: 4 }, () => start(dir, 'hold'));
      const said = await Promise.all(children.map((child) => child.line()));
      expect(said.filter((line) => line === 'open')).toHaveLength(1);
      expect(said.filter((line) => line === 'refused chain-busy')).toHaveLength(3);
      const winner = children[said.indexOf('open')];
      expect(chainHolder(dir)).toEqual({ pid: winner?.process.pid });
      await Promise.all(children.map(kill));
    }
  });

  it('lets one of many openers in this process have a lock left by the dead', async () => {
    const dir = tempFolder();
    for (let round = 0; round < 50; round++) {
      writeFileSync(lockOf(dir), JSON.stringify({ pid: NOBODY, start: null, token: `${round}` }));
      const tries = await Promise.allSettled([1, 2, 3].map(() => lockChain(dir, 0)));
      const locks = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(locks).toHaveLength(1);
      for (const lock of locks) lock.release();
      expect(readdirSync(dir)).toEqual([]);
    }
  });
});
