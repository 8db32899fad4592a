// Commands on a chain of one subnet with 256 neurons, beside a plain client and the Python ones.
import { newHome } from '../home.mjs';
import { runOnce } from '../measure/interleave.mjs';
import { bundlePlainApi } from '../plain/bundle.mjs';
import { peerCases } from './peers.mjs';

const TAO = 1_000_000_000n;
/** What a signed transfer may take of the time that the same one takes with @polkadot/api alone. */
const MOST_OF_PLAIN = 0.65;

export async function chainCases({ api, key, send }, url) {
  const { folder, btcli, newJournal } = newHome();
  const plainApi = await bundlePlainApi(folder);
  const on = ['--network', url];
  const create = btcli('wallet', [
    'wallet',
    'create',
    '--wallet',
    'bench',
    '--no-password',
    '--json',
  ]);
  const { data } = JSON.parse((await runOnce(create, 0)).stdout);
  const address = data.coldkey.address;
  await send(api.tx.balances.transferKeepAlive(address, 1000n * TAO));
  await send(api.tx.balances.transferKeepAlive(key('//Plain').address, 1000n * TAO));
  const dest = key('//Bob').address;
  const plain = (job, args, most) => ({
    ...{ name: `plain api: ${job}`, peer: 'plain api', job, most, program: process.execPath },
    args: (round) => [plainApi, url, ...(typeof args === 'function' ? args(round) : args)],
  });
  const pay = (round) => ['--amount', `0.0000${String(round + 11).padStart(3, '0')}`];
  return [
    btcli('balance', ['wallet', 'balance', '--ss58', address, ...on, '--json'], {
      ...{ job: 'balance', target: [1.6, 2.7], memory: 60 },
    }),
    btcli('subnet show, 256 neurons', ['subnet', 'show', '--netuid', '2', ...on, '--json'], {
      ...{ job: 'metagraph', target: [2.2, 4], memory: 60 },
    }),
    btcli('transfer, signed', (round) => transfer(dest, pay(round), on), {
      ...{ job: 'transfer', target: [5.5, 10], memory: 115, env: newJournal },
    }),
    plain('balance', ['balance', address]),
    plain('metagraph', ['metagraph', '2']),
    plain('transfer', (round) => transferPlainly(dest, round), MOST_OF_PLAIN),
    ...peerCases({ url, address }),
  ];
}

/** A payment of its own each round: the same one again would be refused while it may still land. */
export const transfer = (dest, amount, on) => [
  ...['wallet', 'transfer', '--wallet', 'bench', '--dest', dest, ...amount],
  ...[...on, '--yes', '--wait', 'submitted', '--json'],
];

/** The rounds begin at -1, and nothing else signs with this key. */
const transferPlainly = (dest, round) => [
  ...['transfer', dest, `${round + 11}`, '//Plain', `${round + 1}`],
];
