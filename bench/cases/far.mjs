// The same commands with 100 ms between them and the node, over TLS; as milliseconds above the wire's own.
import { farAway, wireFloor } from '../far/serve.mjs';
import { newHome } from '../home.mjs';
import { interleave, runOnce } from '../measure/interleave.mjs';
import { spread } from '../measure/statistics.mjs';
import { transfer } from './chain.mjs';

const ROUND_TRIP = 100;

export async function measureFar({ api, key, send }, port, rounds) {
  const { folder, btcli, newJournal } = newHome();
  return farAway(port, ROUND_TRIP, folder, async (url, trust) => {
    const { data } = JSON.parse(
      (
        await runOnce(
          btcli('', ['wallet', 'create', '--wallet', 'bench', '--no-password', '--json']),
          0,
        )
      ).stdout,
    );
    const { address } = data.coldkey;
    await send(api.tx.balances.transferKeepAlive(address, 1_000_000_000_000n));
    const on = ['--network', url];
    const pay = (round) => ['--amount', `0.0000${String(round + 11).padStart(3, '0')}`];
    const far = (name, args, most) => {
      const env = (round) => ({ ...newJournal(round), ...trust });
      return btcli(name, args, { most, env });
    };
    const cases = [
      far('balance at 100 ms', ['wallet', 'balance', '--ss58', address, ...on, '--json'], 200),
      far(
        'transfer, signed, at 100 ms',
        (round) => transfer(key('//Bob').address, pay(round), on),
        280,
      ),
    ];
    const floor = await wireFloor(url, trust, Math.min(rounds, 5));
    const took = await interleave(cases, rounds);
    return cases.map(({ name, most }) => {
      const above = took.get(name).map(({ ms }) => ms - floor);
      return { name, floor, most, above: spread(above) };
    });
  });
}
