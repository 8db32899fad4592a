/** Tests that fail with a defect: their file, and their titles as the file writes them. */
type Proof = readonly [file: string, ...titles: readonly string[]];

/** A defect that others' commands had: what somebody would lose by it, and what proves it away. */
export type Defect = { readonly loses: string; readonly proofs: readonly Proof[] };

/** By its number or its words in some notes; a text says why it is not about the commands of a map. */
export type Defects = Readonly<Record<string, Defect | string>>;
