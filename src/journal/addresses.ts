import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountIdOfAnyNetwork, encodeSs58, type Ss58 } from '../units/ss58.js';

/** Every address that the plans of earlier transactions named; what cannot be read is passed over. */
export function addressesInJournal(folder: string): readonly Ss58[] {
  const found = new Set<Ss58>();
  for (const file of entriesIn(folder)) {
    for (const [, text = ''] of planIn(join(folder, file)).matchAll(
      /"([1-9A-HJ-NP-Za-km-z]{48})"/g,
    )) {
      const accountId = accountIdOfAnyNetwork(text);
      if (accountId) found.add(encodeSs58(accountId));
    }
  }
  return [...found];
}

function entriesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function planIn(path: string): string {
  try {
    const entry: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const hasPlan = typeof entry === 'object' && entry !== null && 'plan' in entry;
    return hasPlan ? JSON.stringify(entry.plan) : '';
  } catch {
    return '';
  }
}
