// The commands that show what tricks gain, by the names that comments give them; each as a function of the
// program, a home of its own, and the chain, which gives `args` as a case has them.
import { transfer } from '../cases/chain.mjs';
import { makeFarm } from '../farm.mjs';
import { runOnce } from '../measure/interleave.mjs';

const simply =
  (...words) =>
  () =>
    words;

const pay = async ({ btcli }, { api, key, send }, on) => {
  const create = ['wallet', 'create', '--wallet', 'bench', '--no-password', '--json'];
  const { data } = JSON.parse((await runOnce(btcli('a wallet', create), 0)).stdout);
  await send(api.tx.balances.transferKeepAlive(data.coldkey.address, 1_000_000_000_000n));
  return (round) =>
    transfer(key('//Bob').address, ['--amount', `0.0000${round + 111}`], ['--network', on]);
};

export const jobs = {
  '`wallet --help`': simply('wallet', '--help'),
  '`wallet list`': simply('wallet', 'list'),
  '`wallet list` of a thousand keys': ({ env }) => {
    makeFarm(env.BT_WALLET_PATH, 10, 100);
    return ['wallet', 'list'];
  },
  '`wallet new-hotkey`': () => (round) => [
    ...['wallet', 'new-hotkey', '--wallet', 'bench', '--json'],
    ...['--hotkey', `key${round + 1}`],
  ],
  '`wallet balance`': (_, { key, url }) => [
    ...['wallet', 'balance', '--ss58', key('//Bob').address, '--network', url],
  ],
  '`weights show` at 100 ms': (_, { farUrl }) => [
    ...['weights', 'show', '--netuid', '2', '--json', '--network', farUrl],
  ],
  'a signed transfer': (home, chain) => pay(home, chain, chain.url),
  'a signed transfer at 100 ms': (home, chain) => pay(home, chain, chain.farUrl),
};
