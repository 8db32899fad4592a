import type { Ss58 } from '../../units/ss58.js';

/** An integer of the chain. Never a bare bigint: whoever asks whether it is there would miss a zero. */
export class Whole {
  constructor(readonly integer: bigint) {}
  toString(): string {
    return this.integer.toString();
  }
}

/** A word of the chain: true or false, a text, or an address whose checksum is right by construction. */
export class Word<Text extends string = string> {
  constructor(readonly text: Text) {}
  toString(): Text {
    return this.text;
  }
}

export class AccountWord extends Word<Ss58> {}

/** An Option, with the names that @polkadot/api has for it. */
export class Perhaps {
  constructor(readonly inner: Decoded | undefined) {}
  get isSome(): boolean {
    return this.inner !== undefined;
  }
  unwrap(): Decoded | undefined {
    return this.inner;
  }
}

/** One of several cases, and what comes with it. */
export class Case extends Word {
  constructor(
    name: string,
    readonly content: Decoded,
  ) {
    super(name);
  }
}

/** A value as the table describes it; structs are maps by camel-cased names. */
export type Decoded =
  | Whole
  | Word
  | Perhaps
  | Uint8Array
  | readonly Decoded[]
  | ReadonlyMap<string, Decoded>;
