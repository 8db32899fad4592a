// The Python programs for the same network, where a variable says where one is.
import { newHome } from '../home.mjs';

/** Cases of each peer that is here: `{ peer, job, ... }`, a job being named as in our own cases. */
export function peerCases(jobs) {
  const { BTCLI_BENCH_V9: v9, BTCLI_BENCH_V11: v11 } = process.env;
  return [
    ...(v9 ? casesOf('btcli 9', v9, jobsOf9(jobs)) : []),
    ...(v11 ? casesOf('bittensor 11', v11, jobsOf11(jobs)) : []),
  ];
}

const casesOf = (peer, program, jobs) =>
  Object.entries(jobs).map(([job, args]) => {
    const { env } = newHome();
    return { name: `${peer}: ${job}`, peer, job, program, args, env };
  });

const jobsOf9 = ({ url, address }) => ({
  '--help': ['--help'],
  ...(url && {
    balance: ['wallet', 'balance', '--ss58', address, '--network', url, '--json-output'],
    metagraph: [
      ...['subnets', 'metagraph', '--netuid', '2', '--network', url],
      ...['--json-output', '--no-prompt'],
    ],
  }),
});

const jobsOf11 = ({ url, address }) => ({
  '--help': ['--help'],
  ...(url && {
    balance: ['query', 'balance', '--coldkey', address, '--network', url, '--json'],
    metagraph: ['query', 'metagraph', '--netuid', '2', '--network', url, '--json'],
  }),
});
