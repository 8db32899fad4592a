type Weights = {
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly versionKey: string;
};

export type Locked = {
  readonly round: number;
  readonly esk: string;
  readonly sigma: string;
  readonly nonce: string;
  readonly plaintext: string;
  readonly ciphertext: string;
};

/** The subject `timelock` of ../shared/vectors/weights.json. */
export type TimelockVectors = {
  readonly publicKey: string;
  readonly genesis: number;
  readonly period: number;
  readonly pulses: readonly {
    readonly round: number;
    readonly signature: string;
    readonly randomness: string;
    readonly identity: string;
    readonly identityPoint: string;
  }[];
  readonly cases: readonly (Locked & {
    readonly name: string;
    readonly bytes: number;
    readonly payload?: Weights & { readonly hotkey: string };
    readonly legacyPayload?: Weights;
  })[];
  readonly parseOnly: readonly {
    readonly call: string;
    readonly ciphertextBytes: number;
    readonly U: string;
    readonly V: string;
    readonly W: string;
    readonly aesCiphertextWithTag: string;
    readonly nonce: string;
    readonly plaintextBytes: number;
  }[];
  readonly localBeacon: Locked & {
    readonly secretScalar: string;
    readonly publicKey: string;
    readonly signature: string;
  };
};
