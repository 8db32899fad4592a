import type { Choice, Prompts } from '../../../context.js';
import { plainText } from '../../../format/plain-text.js';
import type { Typed } from '../../parse-input.js';
import type { Facts } from './facts.js';

/** The question after those whose answers are there; undefined where there is nothing to ask. */
export type Step = (facts: Facts, typed: Typed) => Question | undefined;

/** One question whose answer is options of the command that is being put together. */
export type Question =
  | {
      readonly kind: 'choose';
      readonly text: string;
      /** The first is what Enter alone chooses. */
      readonly choices: readonly Choice<Typed>[];
      /** What else there may be, and how it is asked for. */
      readonly other?: { readonly label: string; readonly question: TextQuestion };
    }
  | TextQuestion;

export type TextQuestion = {
  readonly kind: 'type';
  readonly text: string;
  /** What Enter alone answers. */
  readonly fallback?: string | undefined;
  /** The options that a text stands for; refuses what the option's own parser refuses. */
  readonly read: (typed: string) => Typed;
};

/** Asks it, and again until the answer can be read. */
export async function ask(question: Question, prompts: Prompts): Promise<Typed> {
  if (question.kind === 'type') {
    return prompts.answer(question.text, question.read, question.fallback);
  }
  const { text, choices, other } = question;
  if (other && choices.length === 0) return ask(other.question, prompts);
  const known = choices.map(shown);
  const listed = other ? [...known, { label: other.label, value: undefined }] : known;
  const chosen = await prompts.choose<Typed | undefined>(text, listed);
  if (chosen) return chosen;
  if (!other) throw new Error(`nothing was chosen of: ${text}`);
  return ask(other.question, prompts);
}

/** Names in it may come from a chain. */
const shown = ({ label, about, value }: Choice<Typed>): Choice<Typed> => ({
  label: plainText(label),
  ...(about !== undefined && { about: plainText(about) }),
  value,
});
