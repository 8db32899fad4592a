import { exitStatusAdvice } from '../../catalogue/exit-statuses.js';
import { wrap } from '../../format/wrap.js';
import { groups } from '../index.js';
import { topics } from './topics/index.js';

/** What belongs together; what is named nowhere stands with the last. */
const parts: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['Keys and TAO', ['wallet', 'addresses', 'tx']],
  ['Subnets', ['subnet', 'register', 'stake', 'weights', 'axon', 'prometheus', 'commitments']],
  ['Anything on the chain', ['query', 'call', 'metadata', 'explain', 'utils']],
  ['This program', ['network', 'config', 'doctor', 'localnet']],
];

const WIDTH = 80;

/** All there is on one screen of 80 columns and 40 lines. */
export const helpMap = (): string => `Usage: btcli <command> [options]

${partsOfAll().join('\n')}

First steps, on a chain of your own that needs no network:
  btcli wallet create --wallet alice
  btcli wallet faucet --wallet alice --network embedded
  btcli register burned --wallet alice --netuid 1 --network embedded
  btcli stake wizard --wallet alice --network embedded

${[...about(), exits()].join('\n')}
`;

function partsOfAll(): readonly string[] {
  const named = new Set(parts.flatMap(([, names]) => names));
  const others = Object.keys(groups).filter((name) => !named.has(name));
  return parts.flatMap(([title, names], at) => [
    title,
    ...[...names, ...(at === parts.length - 1 ? others : [])].map(
      (name) => `  ${name.padEnd(11)}  ${groups[name]?.summary}`,
    ),
  ]);
}

const about = (): readonly string[] => [
  ...wrap(`Topics of btcli help: ${topics.map(({ name }) => name).join(', ')}`, WIDTH),
];

const exits = (): string =>
  `Exit ${Object.entries(exitStatusAdvice)
    .map(([status, { word }]) => `${status} ${word}`)
    .join(' ')}`;
