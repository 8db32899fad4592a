import { networks } from '../../../chain/networks.js';
import type { OldConfig, Origin } from './read-old.js';

/** What becomes of one setting of another program: a setting here, or a reason why there is none. */
export type Translation =
  | { readonly key: string; readonly value: string }
  | {
      readonly reason: string;
      /** Nobody here knows what its value is, which may be a secret. */
      readonly isForeign?: true;
    };

type Rule = (text: string) => Translation;

const as =
  (key: string): Rule =>
  (value) => ({ key, value });

const never =
  (reason: string): Rule =>
  () => ({ reason });

/** A switch, where each of its states may be a setting here. */
const whether =
  (yes: Translation, no: Translation): Rule =>
  (text) => {
    if (/^(true|yes|on|1)$/i.test(text)) return yes;
    if (/^(false|no|off|0)$/i.test(text)) return no;
    return { reason: `${JSON.stringify(text)} is neither true nor false` };
  };

const isDefault: Translation = { reason: 'that is so here unless something else is set' };
const limited: Translation = { reason: 'every trade has a price limit here' };

/** An address that a name here stands for becomes that name, whose genesis is pinned. */
const network: Rule = (text) => {
  const known = Object.entries(networks).find(([, { url }]) => sameNode(url, text));
  return { key: 'network', value: known?.[0] ?? text };
};

const sameNode = (left: string, right: string): boolean =>
  URL.canParse(right) && new URL(left).href === new URL(right).href;

const endpoints = never('a node is tied to its chain here: `btcli network add <name> <address…>`');

const rules: Readonly<Record<Origin, Readonly<Record<string, Rule>>>> = {
  'btcli 9': {
    network,
    wallet_path: as('wallet-path'),
    wallet_name: as('wallet'),
    wallet_hotkey: as('hotkey'),
    rate_tolerance: as('tolerance'),
    safe_staking: whether(limited, {
      reason: 'nothing turns the price limit off for good; type --no-limit',
    }),
    allow_partial_stake: whether({ key: 'allow-partial', value: 'on' }, isDefault),
    use_cache: never('only metadata is kept here, and it is checked at each connection'),
    disk_cache: never('only metadata is kept here, and it is checked at each connection'),
    dashboard_path: never('there is no dashboard here'),
    metagraph_cols: never('columns are chosen with --columns'),
  },
  'btcli 11': {
    network,
    wallet: as('wallet'),
    wallet_path: as('wallet-path'),
    wallet_hotkey: as('hotkey'),
    json: whether({ key: 'format', value: 'json' }, isDefault),
    quiet: whether({ key: 'quiet', value: 'on' }, isDefault),
    mev_shield: whether({ key: 'shield', value: 'on' }, { key: 'shield', value: 'off' }),
    proxy_for: never('acting for another account is typed each time: --proxy-for'),
    signer_address: never('no browser extension signs here'),
    extension_browser: never('no browser extension signs here'),
    fallback_endpoints: endpoints,
    archive_endpoints: endpoints,
    retry_forever: never('what was sent is followed with `btcli tx wait`'),
  },
};

/** What becomes of one setting. */
export function translate(origin: OldConfig['origin'], name: string, text: string): Translation {
  const rule = Object.hasOwn(rules[origin], name) ? rules[origin][name] : undefined;
  if (!rule) {
    return { reason: `${origin} has no such setting, as far as is known here`, isForeign: true };
  }
  if (/^(|~|null)$/i.test(text)) return { reason: 'it is not set there' };
  return rule(text);
}
