import { isDeepStrictEqual } from 'node:util';
import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import type { StoredWeights } from '../../../chain/weights.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import { maxUpscale } from '../../../consensus/weights/max-upscale.js';
import { refuse } from '../../../errors.js';
import type { AlphaUnits, Netuid, Rao } from '../../../units/money.js';
import type { Declared, DeclaredSubnet, DeclaredWeights, DevKey } from './declared.js';
import type { Present, PresentSubnet } from './present.js';

/** One thing that is to be so. Its netuid is undefined while the subnet does not exist. */
export type Step =
  | { readonly kind: 'open-creation' }
  | { readonly kind: 'open-start' }
  | { readonly kind: 'create'; readonly owner: DevKey; readonly hotkey: DevKey }
  | (OnSubnet & {
      readonly kind: 'set';
      readonly name: string;
      readonly value: HyperparameterValue;
    })
  | (OnSubnet & { readonly kind: 'register'; readonly hotkey: DevKey; readonly coldkey: DevKey })
  | (OnSubnet & { readonly kind: 'start'; readonly owner: DevKey })
  | (OnSubnet & {
      readonly kind: 'stake';
      readonly hotkey: DevKey;
      readonly coldkey: DevKey;
      readonly atLeast: AlphaUnits;
    })
  | (OnSubnet & { readonly kind: 'weights' } & DeclaredWeights)
  | { readonly kind: 'fund'; readonly key: DevKey; readonly balance: Rao };

type OnSubnet = {
  readonly netuid: Netuid | undefined;
  /** The hotkey a subnet of the file is known by; undefined for one that is named by its netuid. */
  readonly by: DevKey | undefined;
};

/** A step, and whether the chain has what it would do. */
export type Planned = { readonly step: Step; readonly done: boolean };

/** A wait of more blocks than this is taken out of the chain's rules instead. */
const PATIENCE_BLOCKS = 100;

/**
 * What is declared against what is there, in the order in which it has to be done: subnets, their
 * rules, who is on them, stake, weights; balances last, since all the rest spends.
 */
export function planScaffold(declared: Declared, present: Present): readonly Planned[] {
  const pairs = declared.subnets.map((subnet, at) => ({ subnet, there: present.subnets[at] }));
  for (const { subnet, there } of pairs) checkSubnet(subnet, there, present);
  const each = (steps: (subnet: DeclaredSubnet, there: PresentSubnet | undefined) => Planned[]) =>
    pairs.flatMap(({ subnet, there }) => steps(subnet, there));
  return [
    ...openings(declared, present),
    ...each(creation),
    ...each(settings),
    ...each(registrations),
    ...each(start),
    ...each(stakes),
    ...each(weights),
    ...declared.accounts.map(({ key, balance }, at) => ({
      step: { kind: 'fund', key, balance } as const,
      done: (present.balances[at] ?? 0n) >= balance,
    })),
  ];
}

function checkSubnet(
  { of, neurons }: DeclaredSubnet,
  there: PresentSubnet | undefined,
  { owners }: Present,
): void {
  if (typeof of === 'number' && !there) {
    throw refuse('not-found', `there is no subnet ${of}`, 'name owner and hotkey to create one');
  }
  for (const { hotkey, coldkey } of neurons) {
    const owner = owners.get(hotkey.address);
    if (owner === undefined || owner === coldkey.address) continue;
    throw refuse(
      'already-exists',
      `the hotkey ${hotkey.uri} belongs to ${owner} on this chain, not to ${coldkey.uri}`,
      'name another hotkey, or start over with `btcli localnet reset`',
    );
  }
}

/** What keeps a chain from having many subnets soon is only lifted where it is in the way. */
function openings({ subnets }: Declared, present: Present): Planned[] {
  const { at, creationOpensAt, startDelay } = present;
  const created = subnets.filter((subnet, index) => {
    return typeof subnet.of === 'object' && !present.subnets[index];
  });
  const starting = subnets.some((subnet, index) => {
    return subnet.started && !present.subnets[index]?.started;
  });
  const closed = created.length > 0 && creationOpensAt > at.number + PATIENCE_BLOCKS;
  return [
    ...(closed ? [missing({ kind: 'open-creation' })] : []),
    ...(starting && startDelay > PATIENCE_BLOCKS ? [missing({ kind: 'open-start' })] : []),
  ];
}

const missing = (step: Step): Planned => ({ step, done: false });

const creation = ({ of }: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] =>
  typeof of === 'object' ? [{ step: { kind: 'create', ...of }, done: there !== undefined }] : [];

const placeOf = ({ of }: DeclaredSubnet, there: PresentSubnet | undefined): OnSubnet => ({
  netuid: there?.netuid,
  by: typeof of === 'object' ? of.hotkey : undefined,
});

function settings(subnet: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] {
  return subnet.hyperparameters.map(({ name, value }) => {
    const now = there?.hyperparameters.find((each) => each.name === name)?.value;
    if (there && now === undefined) {
      throw refuse(
        'not-in-runtime',
        `the runtime of this chain lists no hyperparameter ${name}`,
        `see \`btcli subnet hyperparameters get --netuid ${there.netuid}\``,
      );
    }
    const step = { kind: 'set', ...placeOf(subnet, there), name, value } as const;
    return { step, done: isDeepStrictEqual(now, value) };
  });
}

const registrations = (subnet: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] =>
  subnet.neurons.map((keys) => ({
    step: { kind: 'register', ...placeOf(subnet, there), ...keys },
    done: there?.uids.has(keys.hotkey.address) ?? false,
  }));

const start = (subnet: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] =>
  subnet.started && typeof subnet.of === 'object'
    ? [
        {
          step: { kind: 'start', ...placeOf(subnet, there), owner: subnet.of.owner },
          done: there?.started ?? false,
        },
      ]
    : [];

const stakes = (subnet: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] =>
  subnet.stakes.map((stake, at) => ({
    step: { kind: 'stake', ...placeOf(subnet, there), ...stake },
    done: (there?.stakes[at] ?? -1n) >= stake.atLeast,
  }));

const weights = (subnet: DeclaredSubnet, there: PresentSubnet | undefined): Planned[] =>
  subnet.weights.map((row, at) => ({
    step: { kind: 'weights', ...placeOf(subnet, there), ...row },
    done: there !== undefined && isRow(there.weights[at] ?? [], row, there),
  }));

/** The declared weights by uid, undefined while one of the hotkeys has none. */
export function rowOf(
  { to }: DeclaredWeights,
  { uids }: PresentSubnet,
): readonly (readonly [uid: number, value: number])[] | undefined {
  const entries = to.flatMap(({ hotkey, weight }) => {
    const uid = uids.get(hotkey.address);
    return uid === undefined ? [] : [{ uid, weight }];
  });
  return entries.length === to.length ? weightsFromDecimals(entries) : undefined;
}

/** The chain scales the largest weight up to 65535 before it stores a row. */
function isRow(stored: StoredWeights, row: DeclaredWeights, there: PresentSubnet): boolean {
  const wanted = rowOf(row, there);
  if (!wanted || stored.length !== wanted.length) return false;
  const values = maxUpscale(wanted.map(([, value]) => value));
  const expected = new Map(wanted.map(([uid], at) => [uid, values[at]]));
  return stored.every(([uid, value]) => expected.get(uid) === value);
}
