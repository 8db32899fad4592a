/** A call by its name in @polkadot/api, with its arguments; `//name` stands for that development key. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly unknown[],
  ) {}
}

/** Stands for the hash of a call, as an announcement names it. */
export class HashOf {
  constructor(readonly call: Call) {}
}

/** Stands for the hash that a hotkey commits for weights, as its reveal gives them. */
export class CommitOf {
  constructor(
    readonly hotkey: string,
    readonly netuid: number,
    readonly reveal: Reveal,
  ) {}
}

/** Weights as a reveal gives them, in the order of its arguments. */
export type Reveal = readonly [
  uids: readonly number[],
  values: readonly number[],
  salt: readonly number[],
  versionKey: number,
];

export type SideName = 'builtin' | 'real';

/** An extrinsic in a block of its own, or some blocks without any. */
export type Action = { readonly by: string; readonly call: Call } | { readonly blocks: number };

/** One thing done to both runtimes, by a name that known changes refer to. */
export type Step = {
  readonly id: string;
  readonly action: Action;
  /** The only side that has such a call; it is there to make the two alike and is not compared. */
  readonly only?: SideName;
};

export const call = (name: string, ...args: unknown[]) => new Call(name, args);
export const by = (signer: string, name: string, ...args: unknown[]): Action => ({
  by: signer,
  call: call(name, ...args),
});
/** What Alice, who may act as root, does as root. */
export const sudo = (name: string, ...args: unknown[]): Action =>
  by('//Alice', 'sudo.sudo', call(name, ...args));
export const blocks = (count: number): Action => ({ blocks: count });

/** The steps of a family, each named after it. */
export const family = (name: string, actions: Readonly<Record<string, Action>>): readonly Step[] =>
  Object.entries(actions).map(([title, action]) => ({ id: `${name}: ${title}`, action }));

/** Steps that one side alone can take. */
export const only = (
  side: SideName,
  name: string,
  actions: Readonly<Record<string, Action>>,
): readonly Step[] => family(name, actions).map((step) => ({ ...step, only: side }));

export const TAO = 1_000_000_000n;
export const ALPHA = 1_000_000_000n;
export const text = (value: string) => `0x${Buffer.from(value).toString('hex')}`;

export const isKey = (argument: unknown): argument is string =>
  typeof argument === 'string' && argument.startsWith('//');

/** Every development key that the steps name. */
export function keysOf(steps: readonly Step[]): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (isKey(value)) found.add(value);
    else if (value instanceof Call) visit(value.args);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const { action } of steps) if ('by' in action) visit([action.by, action.call]);
  return [...found];
}
