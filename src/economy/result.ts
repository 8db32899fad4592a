/** What a rule of the chain answers: a value, or the name of the error the runtime would return. */
export type Result<Value, ErrorName extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorName };

export const success = <Value>(value: Value) => ({ ok: true, value }) as const;
export const failure = <ErrorName extends string>(error: ErrorName) =>
  ({ ok: false, error }) as const;
