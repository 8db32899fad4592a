import { refuse } from '../errors.js';
import type { Netuid } from './money.js';
import { nearestName } from './nearest-name.js';

/** What may be known of subnets before a chain is asked: whom a name that was typed may mean. */
export type KnownSubnets = {
  readonly subnets?: () => readonly { readonly netuid: number; readonly name: string }[];
};

/** Reads a subnet number, 0 to 65535. A name is refused with the number of the subnet it is most like. */
export function parseNetuid(text: string, known: KnownSubnets = {}): Netuid {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text) as Netuid;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a subnet number`,
    `${meant(text, known)}subnets are numbered 0 to 65535${byName(text)}`,
  );
}

/** Where a name that was typed can be looked for. */
const byName = (text: string): string =>
  /^[a-z][\w.-]{0,39}$/i.test(text) && text !== 'all'
    ? `; \`btcli subnet list --named ${text}\` on the same network looks for a name`
    : '';

/** Owners choose the names: where several subnets have the one that is nearest, none of them is named. */
function meant(text: string, { subnets }: KnownSubnets): string {
  if (!/\p{L}/u.test(text)) return '';
  const all = subnets?.() ?? [];
  const nearest = nearestName(
    text,
    all.map(({ name }) => name),
  );
  if (nearest === undefined) return '';
  const [found, ...others] = all.filter(({ name }) => looks(name) === looks(nearest));
  return found && others.length === 0 ? `did you mean ${found.netuid}, ${found.name}? ` : '';
}

/** A name without what an eye passes over. */
const looks = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
