import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { countingServer } from '../support/counting-server.js';
import { answerByFlight } from '../support/flights.js';
import { quickly } from '../support/plain.js';
import { say } from '../support/say.js';

const [ALICE, DAVE] = [
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy',
];
const home = newHome(quickly);
beforeAll(async () => {
  for (const name of ['Alice', 'Bob']) {
    await home.btcli(`wallet regen-coldkey --wallet ${name} --uri //${name} --no-password`);
  }
});
afterAll(home.remove);

/** Whoever pays a second time is told first how the first payment ended, so everybody pays once. */
const payers = ['Alice', 'Bob'];
const pay = () =>
  `wallet transfer --wallet ${payers.shift()} --dest ${DAVE} --amount 1 --yes --wait submitted`;

/** Flights before the answer is known, or before what was signed is sent; with nothing kept, and with what that kept. */
const mostFlights = {
  balance: { line: () => `wallet balance ${ALICE}`, cold: 3, warm: 1 },
  'subnet show': { line: () => 'subnet show --netuid 1', cold: 3, warm: 1 },
  'stake list': { line: () => `stake list ${ALICE}`, cold: 4, warm: 2 },
  transfer: { line: pay, cold: 4, warm: 2 },
};

/** Only Linux tells of another process whether it waits. */
describe.runIf(existsSync('/proc/self/schedstat'))(
  'a far node costs its distance once a flight',
  () => {
    it.each(Object.entries(mostFlights))('%s', async (name, { line, cold, warm }) => {
      const node = await countingServer();
      const flightsOf = async () => {
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
      const found = { cold: await flightsOf(), warm: await flightsOf() };
      say(`flights of ${name}: cold ${found.cold.length}, warm ${found.warm.length}`);
      expect(found.cold.length, JSON.stringify(found.cold)).toBeLessThanOrEqual(cold);
      expect(found.warm.length, JSON.stringify(found.warm)).toBeLessThanOrEqual(warm);
    });
  },
);
