/** The conversation with the operator. Every method refuses when nobody is there to answer. */
export type Prompts = {
  /** Asks for a yes; anything else, an empty line included, is a no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Asks for a password without showing it. */
  readonly password: (question: string) => Promise<string>;
  /** Asks twice for a password to be; `weakness` says in a few words what is wrong with one, if anything. */
  readonly newPassword: (
    question: string,
    weakness: (password: string) => string | undefined,
  ) => Promise<string>;
  /** Asks for the words of a mnemonic without showing them. */
  readonly mnemonic: (question: string) => Promise<string>;
  /** Shows words that must be written down and waits until the operator says so; then they are wiped. */
  readonly showOnce: (title: string, words: readonly string[]) => Promise<'shown' | 'nobody-there'>;
};
