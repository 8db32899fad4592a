/** What a dispatch error means for the operator, and what to do about it. */
export type Advice = { readonly meaning: string; readonly hint: string };
