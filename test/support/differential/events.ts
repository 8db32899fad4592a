import type { Codec } from '@polkadot/types/types';

/** An event in words: what two runtimes must have in common to have done the same. */
export type Told = { readonly name: string; readonly values: readonly string[] };

export type EventRecord = {
  readonly phase: {
    readonly isApplyExtrinsic: boolean;
    readonly asApplyExtrinsic: { readonly toNumber: () => number };
  };
  readonly event: {
    readonly section: string;
    readonly method: string;
    readonly data: readonly Codec[];
  };
};

export type DispatchError = Codec & {
  readonly isModule: boolean;
  readonly asModule: unknown;
  readonly type: string;
};

type Result = Codec & { readonly isErr: boolean; readonly asErr: DispatchError };

/** Says a value without what differs between two metadata: indices of errors, and how ids are named. */
export type Words = {
  readonly error: (error: DispatchError) => string;
  /** Accounts by the names that the steps give them. */
  readonly named: (text: string) => string;
};

export const tell = ({ event }: EventRecord, words: Words): Told => ({
  name: `${event.section}.${event.method}`,
  values: event.data.map((value) => tellValue(value, words)),
});

function tellValue(value: Codec, { error, named }: Words): string {
  if (isError(value)) return error(value);
  if (isResult(value)) return value.isErr ? error(value.asErr) : 'ok';
  return named(JSON.stringify(value.toJSON()));
}

const isError = (value: Codec): value is DispatchError => 'isModule' in value;
const isResult = (value: Codec): value is Result => 'isErr' in value && 'isOk' in value;
