// The Python programs for the same network, where a variable says where one is.
import { newHome } from '../home.mjs';

/** How many times as long as btcli each job must take at least. */
const LEAST = { '--help': 10, balance: 5, metagraph: 5 };

/** Cases of each peer that is here, of the jobs on a chain or else of the one without: `{ peer, job, ... }`. */
export function peerCases(jobs) {
  const { BTCLI_BENCH_V9: v9, BTCLI_BENCH_V11: v11 } = process.env;
  return [
    ...(v9 ? casesOf('btcli 9', v9, jobs.url ? jobsOf9(jobs) : help) : []),
    ...(v11 ? casesOf('bittensor 11', v11, jobs.url ? jobsOf11(jobs) : help) : []),
  ];
}

const help = { '--help': ['--help'] };

const casesOf = (peer, program, jobs) =>
  Object.entries(jobs).map(([job, args]) => {
    const { env } = newHome();
    return { name: `${peer}: ${job}`, peer, job, program, args, env, least: LEAST[job] };
  });

const jobsOf9 = ({ url, address }) => ({
  balance: ['wallet', 'balance', '--ss58', address, '--network', url, '--json-output'],
  metagraph: [
    ...['subnets', 'metagraph', '--netuid', '2', '--network', url],
    ...['--json-output', '--no-prompt'],
  ],
});

const jobsOf11 = ({ url, address }) => ({
  balance: ['query', 'balance', '--coldkey', address, '--network', url, '--json'],
  metagraph: ['query', 'metagraph', '--netuid', '2', '--network', url, '--json'],
});
