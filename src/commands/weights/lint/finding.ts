import { type Refusal, type RefusalCode, refuse } from '../../../errors.js';

/** The rules that weights are held against before anything is signed; a rule keeps its name. */
export type FaultRule =
  | 'root-network'
  | 'mechanism'
  | 'commit-reveal'
  | 'all-zero'
  | 'lengths'
  | 'too-many-uids'
  | 'not-registered'
  | 'stake-threshold'
  | 'version-key'
  | 'rate-limit'
  | 'permit'
  | 'duplicate-uid'
  | 'unknown-uid'
  | 'min-weights'
  | 'max-weight'
  | 'changed-uid';

export type WarningRule = 'self-weight' | 'recycled-uid' | 'new-uid' | 'owner-uid';

export type NoteRule = 'too-small' | 'sorted';

/** Something that does not stop anybody. */
export type Remark = {
  readonly rule: WarningRule | NoteRule;
  readonly level: 'warning' | 'note';
  readonly message: string;
};

/** Something that does. */
export type Fault = {
  readonly rule: FaultRule;
  readonly code: RefusalCode;
  /** SubtensorModule's name for it; undefined where the chain would take the weights. */
  readonly chainError: string | undefined;
  readonly message: string;
  readonly hint: string;
  /** Facts a script needs to go on. */
  readonly details?: Readonly<Record<string, number>>;
};

/** The refusal of the first fault, which is what the chain would name; it tells of the others as well. */
export function refuseFaults(faults: readonly [Fault, ...Fault[]]): Refusal {
  const [{ rule, code, chainError, message, hint, details }, ...others] = faults;
  const more = others.map((other) => other.message).join('; ');
  return refuse(code, message, more === '' ? hint : `${hint}; also: ${more}`, {
    ...{ rule, chainError: chainError ?? null },
    ...(others.length > 0 && { alsoRules: others.map((other) => other.rule).join(',') }),
    ...details,
  });
}
