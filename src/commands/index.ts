import type { Command } from './define/command.js';

/** The commands below a first word. One whose name has two words lies in a group of its own. */
export type Group = {
  readonly commands: readonly Command[];
  /** What each such group is about, by the first word of those names. */
  readonly groups?: Readonly<Record<string, string>>;
};

/**
 * A first word as top-level help and completion see it: nothing behind it is loaded yet. Its module
 * exports `commands` when the word is a group, or `command` when the word is a command by itself.
 */
export type Entry = {
  readonly summary: string;
  readonly load: () => Promise<Group | { readonly command: Command }>;
};

export const groups: Readonly<Record<string, Entry>> = {
  wallet: {
    summary: 'Create wallets, see balances, send TAO',
    load: () => import('./wallet/index.js'),
  },
  addresses: {
    summary: 'Name the addresses you deal with',
    load: () => import('./addresses/index.js'),
  },
  subnet: {
    summary: 'See, create and run subnets',
    load: () => import('./subnet/index.js'),
  },
  register: {
    summary: 'Buy a uid on a subnet, see what it costs and how long it is safe',
    load: () => import('./register/index.js'),
  },
  stake: {
    summary: 'Stake TAO, sell stake, see what it is worth',
    load: () => import('./stake/index.js'),
  },
  axon: {
    summary: 'Say where a hotkey can be reached',
    load: () => import('./axon/index.js'),
  },
  prometheus: {
    summary: "Say where a hotkey's metrics can be read",
    load: () => import('./prometheus/index.js'),
  },
  commitments: {
    summary: 'See and make commitments of hotkeys',
    load: () => import('./commitments/index.js'),
  },
  weights: {
    summary: "Set and see validators' weights",
    load: () => import('./weights/index.js'),
  },
  tx: {
    summary: 'Finish the story of what was sent: list, wait, look, send again',
    load: () => import('./tx/index.js'),
  },
  call: {
    summary: 'Make any call of the runtime',
    load: () => import('./call/index.js'),
  },
  query: {
    summary: 'Read anything on the chain by the names of its runtime',
    load: () => import('./query/index.js'),
  },
  metadata: {
    summary: 'See what one runtime has that another has not',
    load: () => import('./metadata/index.js'),
  },
  utils: {
    summary: 'Convert amounts, addresses and blocks',
    load: () => import('./utils/index.js'),
  },
  network: {
    summary: 'See, add and measure the networks that names stand for',
    load: () => import('./network/index.js'),
  },
  config: {
    summary: 'Set once for all what commands take when nothing is typed',
    load: () => import('./config/index.js'),
  },
  doctor: {
    summary: 'Look for what is wrong here and with the chain',
    load: () => import('./doctor/index.js'),
  },
  localnet: {
    summary: 'Run the embedded development chain',
    load: () => import('./localnet/index.js'),
  },
  explain: {
    summary: 'Say what an error means and what to do about it',
    load: () => import('./explain/index.js'),
  },
  schema: {
    summary: 'Print the JSON Schema of what a command answers under --json',
    load: () => import('./schema/index.js'),
  },
  tools: {
    summary: 'Describe every command for programs',
    load: () => import('./tools/index.js'),
  },
  completion: {
    summary: 'Let your shell complete what you type',
    load: () => import('./completion/index.js'),
  },
  help: {
    summary: 'Tell about a topic, or how to use a command',
    load: () => import('./help/index.js'),
  },
};

/** What top-level help says. */
export const loadMap = () => import('./help/map.js');
