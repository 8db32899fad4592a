/** What an error means for the operator, and what to do about it: one lower-case line each. */
export type Advice = {
  readonly meaning: string;
  readonly hint: string;
};

/** Advice for a dispatch error of one pallet. */
export type ErrorAdvice = Advice & {
  /** The name newer runtimes give the same error, where the known metadata shows it in its place. */
  readonly renamed?: string;
};

/** The errors of one pallet by the names its runtime gives them. */
export type PalletErrors = Readonly<Record<string, ErrorAdvice>>;
