/** Tries one password: the content, or undefined when it is wrong or the file damaged, which nothing can tell apart. */
export type TryPassword = (password: string) => Promise<Buffer | undefined>;

/** One way a keyfile may be encrypted. */
export type Layer = {
  /** As an operator would look it up. */
  readonly title: string;
  /** Takes the file apart before anyone is asked for a password; undefined when it is cut short or malformed. */
  readonly open: (file: Buffer) => TryPassword | undefined;
};
