import type { Prompts } from '../../../context.js';
import type { OtherCall } from '../../hand-over.js';
import type { Facts } from './facts.js';
import { ask } from './question.js';
import { type Wish, wishes } from './wishes.js';

/** Asks one question after another until a command of this group is complete. */
export async function guide(facts: Facts, prompts: Prompts): Promise<OtherCall> {
  const choices = possible(facts).map((wish) => ({ ...wish, value: wish }));
  const { command, steps, typed: given = {} } = await prompts.choose('What do you want?', choices);
  let typed = given;
  for (const step of steps) {
    const question = step(facts, typed);
    if (question) typed = { ...typed, ...(await ask(question, prompts)) };
  }
  return { words: `stake ${command.name}`, command, typed };
}

/** Without stake there is nothing to do but to stake. */
const possible = ({ positions }: Facts): readonly Wish[] =>
  positions.length > 0 ? wishes : wishes.slice(0, 1);
