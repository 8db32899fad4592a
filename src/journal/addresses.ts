import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountIdOfAnyNetwork, encodeSs58, type Ss58 } from '../units/ss58.js';

/** One line an entry: its file's name, then the addresses its plan named. A plan never changes. */
const INDEX = 'addresses';

/**
 * Every address that the plans of earlier transactions named; what cannot be read is passed over.
 * Only entries that the index does not have yet are opened, so that a long journal slows nobody.
 */
export function addressesInJournal(folder: string): readonly Ss58[] {
  const indexed = readIndex(folder);
  const added = entriesIn(folder)
    .filter((file) => !indexed.has(file))
    .map((file) => [file, addressesIn(planIn(join(folder, file)))] as const);
  appendToIndex(folder, added);
  return [...new Set([...[...indexed.values()].flat(), ...added.flatMap(([, found]) => found)])];
}

function addressesIn(text: string): readonly Ss58[] {
  return [...text.matchAll(/"([1-9A-HJ-NP-Za-km-z]{48})"/g)].flatMap(([, typed = '']) => {
    const accountId = accountIdOfAnyNetwork(typed);
    return accountId ? [encodeSs58(accountId)] : [];
  });
}

function readIndex(folder: string): ReadonlyMap<string, readonly Ss58[]> {
  const lines = readIfThere(join(folder, INDEX)).split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [file = '', ...named] = line.split(' ');
      return [file, named.flatMap((typed) => addressesIn(`"${typed}"`))];
    }),
  );
}

/** An index that cannot be written costs time, and nothing else. */
function appendToIndex(folder: string, added: readonly (readonly [string, readonly Ss58[]])[]) {
  if (added.length === 0) return;
  const lines = added.map(([file, named]) => [file, ...new Set(named)].join(' '));
  try {
    appendFileSync(join(folder, INDEX), `${lines.join('\n')}\n`, { mode: 0o600 });
  } catch {}
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

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
