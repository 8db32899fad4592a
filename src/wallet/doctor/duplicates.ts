import type { Ss58 } from '../../units/ss58.js';
import type { Finding } from './finding.js';
import type { InspectedKey } from './inspect-key.js';

/** One finding for every address that several names stand for. */
export function duplicateFindings(keys: readonly InspectedKey[]): readonly Finding[] {
  const byAddress = new Map<Ss58, InspectedKey[]>();
  for (const key of keys) {
    const address = addressOf(key);
    if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), key]);
  }
  return [...byAddress].flatMap(([address, [first, ...others]]) => {
    if (!first || others.length === 0) return [];
    return [
      {
        id: 'duplicate-key',
        severity: 'warning',
        path: first.paths.secret,
        problem: `${address} is ${[first, ...others].map(nameOf).join(' and ')}`,
        todo: 'keep one; a key that is coldkey and hotkey at once is exposed wherever the hotkey is',
      } as const,
    ];
  });
}

/** The secret's own word counts more than that of the file beside it. */
const addressOf = ({ secret, public: open }: InspectedKey): Ss58 | undefined => {
  if (secret.kind === 'plain') return secret.address;
  return open.kind === 'address' ? open.address : undefined;
};

const nameOf = ({ wallet, hotkey }: InspectedKey): string =>
  hotkey === undefined ? `the coldkey of ${wallet}` : `the hotkey ${hotkey} of ${wallet}`;
