import { customCodes } from './custom-codes.js';
import type { Advice, ErrorAdvice, PalletErrors } from './entry.js';
import { palletErrors, runtimeErrors } from './errors-by-pallet.js';
import { exitStatusAdvice } from './exit-statuses.js';
import { poolAnswers } from './pool.js';
import { refusals } from './refusals.js';
import { knownSpecs, specsWith } from './runtimes/numbers.js';
import { sameWord } from './same-word.js';

/** Who says it: the chain, the pool, the pool with a number of the runtime's, or btcli itself. */
export type Kind = 'dispatch' | 'pool' | 'custom' | 'refusal' | 'exit';

/** One thing that can go wrong, under a code that stays the same. */
export type Explanation = Advice & {
  /** `Pallet.Name`, `Pool.Stale`, `Pool.1014`, `Custom.8`, `Exit.4`, or a refusal such as `bad-input`. */
  readonly code: string;
  readonly kind: Kind;
  readonly pallet: string | null;
  readonly name: string;
  /** The number that machines know it by, where it has one that no runtime changes. */
  readonly number: number | null;
  /** Known runtimes that have it, oldest first; empty for what no metadata tells. */
  readonly specs: readonly number[];
  /** What newer runtimes call it. */
  readonly renamed: string | null;
};

/** Everything btcli can explain: the chain's errors first, in the order of their pallets. */
export const explanations: readonly Explanation[] = [
  ...dispatchErrors(palletErrors, specsWith),
  ...dispatchErrors(runtimeErrors, () => knownSpecs),
  ...poolAnswers.map((answer) =>
    explanation('pool', answer, {
      code: `Pool.${answer.rpc === undefined || answer.words ? answer.name : answer.rpc}`,
      name: answer.name,
      number: answer.rpc ?? null,
    }),
  ),
  ...Object.entries(customCodes).map(([number, custom]) =>
    explanation('custom', custom, {
      code: `Custom.${number}`,
      name: custom.name,
      number: Number(number),
    }),
  ),
  ...Object.entries(refusals).map(([code, advice]) =>
    explanation('refusal', advice, { code, name: code, number: null }),
  ),
  ...Object.entries(exitStatusAdvice).map(([status, advice]) =>
    explanation('exit', advice, { code: `Exit.${status}`, name: status, number: Number(status) }),
  ),
];

/** What a dispatch error means and what to do, however its pallet's name is capitalised. */
export const adviceFor = (pallet: string, name: string): Advice | undefined =>
  byCode.get(sameWord(`${pallet}.${name}`));

const byCode = new Map(explanations.map((entry) => [sameWord(entry.code), entry]));

function dispatchErrors(
  pallets: Readonly<Record<string, PalletErrors>>,
  specs: (pallet: string, name: string) => readonly number[],
): readonly Explanation[] {
  return Object.entries(pallets).flatMap(([pallet, errors]) =>
    Object.entries(errors).map(([name, advice]: readonly [string, ErrorAdvice]) => ({
      ...explanation('dispatch', advice, { code: `${pallet}.${name}`, name, number: null }),
      pallet,
      specs: specs(pallet, name),
      renamed: advice.renamed ? `${pallet}.${advice.renamed}` : null,
    })),
  );
}

function explanation(
  kind: Kind,
  { meaning, hint }: Advice,
  named: Pick<Explanation, 'code' | 'name' | 'number'>,
): Explanation {
  return { ...named, kind, pallet: null, meaning, hint, specs: [], renamed: null };
}
