import { describe, expect, it } from 'vitest';
import { openLocalChain } from '../../../../src/localnet/local-chain.js';
import { childScript } from '../../../support/child-script.js';
import { counterRuntime } from '../../../support/counter-runtime.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { testSession } from '../../../support/session.js';
import { tempFolder } from '../../../support/temp-folder.js';

const KILLS = 12;
const start = childScript('chain-child.ts');

describe('a chain whose process is killed', () => {
  it('keeps every block it reported, time after time', async () => {
    const dir = tempFolder();
    const random = seededRandom(5);
    const reported: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start(dir, 'grow');
      expect(await child.line()).toBe('open');
      const blocks = 1 + random.below(12);
      for (let seen = 0; seen < blocks; seen++) reported.push(await child.line());
      // Turns of the loop, not time, so that the kill falls at another point of the next block.
      for (let turn = random.below(200); turn > 0; turn--) await Promise.resolve();
      child.process.kill('SIGKILL');
      expect((await child.ended).signal).toBe('SIGKILL');

      const runtime = counterRuntime();
      const chain = await openLocalChain({ dir, runtime, blockTime: 3_600_000 });
      const session = testSession(chain);
      for (const line of reported) {
        const [number, hash] = line.split(' ');
        expect(await session.request('chain_getBlockHash', Number(number))).toBe(hash);
      }
      const last = Number(reported.at(-1)?.split(' ')[0]);
      expect(chain.head().number).toBeGreaterThanOrEqual(last);
      const head = chain.head();
      expect(await session.request('chain_getBlockHash')).toBe(head.hash);
      // What the child wrote after its last line that was read is as good as what it reported.
      for (let number = last + 1; number <= head.number; number++) {
        reported.push(`${number} ${await session.request('chain_getBlockHash', number)}`);
      }
      await chain.close();
    }
    expect(reported.length).toBeGreaterThan(KILLS);
  });
});
