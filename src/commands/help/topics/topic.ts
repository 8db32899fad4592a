/** A text about one matter that runs through many commands. */
export type Topic = {
  /** The word that asks for it. */
  readonly name: string;
  /** Other words that ask for it, several of them joined by a dash. */
  readonly also?: readonly string[];
  readonly summary: string;
  /** Lines of at most 80 columns. */
  readonly text: () => string | Promise<string>;
};

/** A topic whose text stands in the code, below its title. */
export const told = (topic: Omit<Topic, 'text'>, text: string): Topic => ({
  ...topic,
  text: () => `${text.trim()}\n`,
});
