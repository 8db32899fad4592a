import type { StoredRow } from '../../src/consensus/input.js';

/** A row of the vector file: a uid and its stored cells. */
type UidRow = readonly [uid: number, row: StoredRow];
type Commit = readonly [uid: number, block: number, expired: boolean];

/** An epoch's input as ../shared/vectors/weights.json writes it. */
export type VectorInput = {
  readonly n: number;
  readonly block: number;
  readonly tempo: number;
  readonly cutoff: number;
  readonly lms: number;
  readonly kappa: number;
  readonly penalty: number;
  readonly bma: number;
  readonly alo: number;
  readonly ahi: number;
  readonly steep: number;
  readonly liquid: boolean;
  readonly yuma3: boolean;
  readonly cr: boolean;
  readonly owner: number;
  readonly thr: number;
  readonly maxval: number;
  readonly emission: number;
  readonly stake: readonly string[];
  readonly lu: readonly number[];
  readonly rb: readonly number[];
  readonly permits: readonly boolean[];
  readonly weights: readonly UidRow[];
  readonly bonds: readonly UidRow[];
  readonly wc: readonly Commit[];
  readonly twc: readonly Commit[];
};

export type EpochCase = {
  readonly name: string;
  readonly spec: number;
  readonly input: VectorInput;
  readonly expected: Readonly<Record<string, unknown>>;
};

export type EpochSequence = {
  readonly name: string;
  readonly asserted: string;
  readonly steps: readonly {
    readonly input: VectorInput;
    readonly expected: EpochCase['expected'];
  }[];
};

type Clock = {
  readonly lastEpochBlock: number;
  readonly pendingEpochAt: number;
  readonly subnetEpochIndex: number;
  readonly tempo: number;
  readonly blocksSinceLastStep: number;
  readonly currentBlock: number;
};

type Reveal = {
  readonly revealPeriod: number;
  readonly blockSeconds: number;
  readonly nowSeconds: number;
  readonly commitEpoch: number;
  readonly firstRevealBlock: number;
  readonly revealRound: number;
};

/** The subjects of ../shared/vectors/weights.json that consensus answers for. */
export type ConsensusVectors = {
  readonly commitHash: readonly {
    readonly account: string;
    readonly netuid: number;
    readonly mecid: number;
    readonly storageIndex: number;
    readonly uids: readonly number[];
    readonly values: readonly number[];
    readonly salt: readonly number[];
    readonly versionKey: string;
    readonly preimage: string;
    readonly hash: string;
  }[];
  readonly maxUpscale: readonly {
    readonly input: readonly number[];
    readonly output: readonly number[];
  }[];
  readonly clientFloatToU16: readonly {
    readonly uids: readonly number[];
    readonly weights: readonly number[];
    readonly outUids: readonly number[];
    readonly outValues: readonly number[];
  }[];
  readonly fixed: {
    readonly ops: readonly {
      readonly a: string;
      readonly b: string;
      readonly mul: string;
      readonly divOrZero: string;
      readonly roundA: string;
    }[];
    readonly exp: readonly { readonly x: string; readonly exp: string }[];
  };
  readonly revealSchedule: readonly (Reveal & { readonly state: Clock })[];
  readonly revealScheduleBeforeSpec423: readonly (Reveal & {
    readonly tempo: number;
    readonly currentBlock: number;
    readonly netuid: number;
  })[];
  readonly consensus: {
    readonly cases: readonly EpochCase[];
    readonly sequences: { readonly sequences: readonly EpochSequence[] };
  };
};
