export type Trick = {
  readonly file: string;
  readonly job: string;
  readonly without: readonly (readonly [file: string, from: string, to: string])[];
};
export const MOST: number;
export const tricks: readonly Trick[];
