import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { type CountingServer, countingServer } from '../support/counting-server.js';
import { answerByFlight } from '../support/flights.js';
import { quickly } from '../support/plain.js';
import { say } from '../support/say.js';

const [ALICE, ANOTHER] = [
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  '5GNJqTPyNqANBkUVMN1LPPrxXnFouWXoe2wNSmmEoLctxiZY',
];
const home = newHome(quickly);
/** Whoever pays a second time is told first how the first payment ended, so everybody pays once. */
const payers = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];
beforeAll(async () => {
  for (const name of payers) {
    await home.btcli(`wallet regen-coldkey --wallet ${name} --uri //${name} --no-password`);
  }
});
afterAll(home.remove);

const pay = () =>
  `wallet transfer --wallet ${payers.shift()} --dest ${ANOTHER} --amount 1 --yes --wait submitted`;

/** Flights before the answer is known, or before what was signed is sent; with nothing kept, and with what that kept. */
const mostFlights = {
  balance: { line: () => `wallet balance ${ALICE}`, cold: 3, warm: 1 },
  'subnet show': { line: () => 'subnet show --netuid 1', cold: 3, warm: 1 },
  'stake list': { line: () => `stake list ${ALICE}`, cold: 4, warm: 2 },
  transfer: { line: pay, cold: 3, warm: 1 },
};

/** A machine so busy that a second passes before a signature makes the program ask again, as it must. */
const MOST_TRIES = 3;
const TOO_MANY: string[][] = Array.from({ length: 99 }, () => []);

/** Only Linux tells of another process whether it waits. */
describe.runIf(existsSync('/proc/self/schedstat'))(
  'a far node costs its distance once a flight',
  () => {
    it.each(Object.entries(mostFlights))('%s', async (name, { line, cold, warm }) => {
      const flightsOf = async (node: CountingServer) => {
        const { traces, ...ended } = await home.watched(
          `${line()} --network ${node.url} --json`,
          {},
          async (child) => {
            const { stop } = answerByFlight(node, child.pid ?? 0);
            await new Promise((resolve) => child.once('close', resolve));
            return stop();
          },
        );
        expect(ended.status, ended.stdout + ended.stderr).toBe(0);
        const sent = traces.findIndex((methods) => methods.some((each) => /^author_/.test(each)));
        return sent < 0 ? traces : traces.slice(0, sent);
      };
      const fewest = { cold: TOO_MANY, warm: TOO_MANY };
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const node = await countingServer();
        for (const state of ['cold', 'warm'] as const) {
          const found = await flightsOf(node);
          if (found.length < fewest[state].length) fewest[state] = found;
        }
        if (fewest.cold.length <= cold && fewest.warm.length <= warm) break;
      }
      say(`flights of ${name}: cold ${fewest.cold.length}, warm ${fewest.warm.length}`);
      expect(fewest.cold.length, JSON.stringify(fewest.cold)).toBeLessThanOrEqual(cold);
      expect(fewest.warm.length, JSON.stringify(fewest.warm)).toBeLessThanOrEqual(warm);
    });
  },
);
