/** The conversation with the operator. Every method refuses when nobody is there to answer. */
export type Prompts = {
  /** Asks for a yes; anything else, an empty line included, is a no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Asks for a password without showing it; `option` is what answers where nobody can. */
  readonly password: (question: string, option?: string) => Promise<string>;
  /** Asks twice for a password to be, and says how good it is. */
  readonly newPassword: (question: string, judge: Judge, option?: string) => Promise<string>;
  /** Asks for the words of a mnemonic, or for a seed, without showing them. */
  readonly mnemonic: (question: string) => Promise<string>;
  /** Asks for one of several; Enter alone chooses the first. */
  readonly choose: <Value>(question: string, choices: readonly Choice<Value>[]) => Promise<Value>;
  /**
   * Asks for a text until `read` makes something of it; what `read` refuses is said, and asked for
   * again. Enter alone answers with the fallback.
   */
  readonly answer: <Value>(
    question: string,
    read: (typed: string) => Value,
    fallback?: string,
  ) => Promise<Value>;
  /** Asks for a name to be typed as the sign that it was read; `option` is what answers where nobody can. */
  readonly retype: (question: string, option: string) => Promise<string>;
  /**
   * Shows words that must be written down, once, and wipes them when the operator says so. `ask`
   * then asks for three of them, and shows them again on a wish.
   */
  readonly showOnce: (
    title: string,
    words: readonly string[],
    check: 'ask' | 'trust',
  ) => Promise<'shown' | 'nobody-there'>;
};

/** Says what is wrong with a password, if anything, and how good it is. */
export type Judge = (password: string) => {
  readonly weakness: string | undefined;
  readonly strength: string;
};

/** One of several answers: how it is named, what more there is to say of it, and what it stands for. */
export type Choice<Value> = {
  readonly label: string;
  readonly about?: string;
  readonly value: Value;
};
