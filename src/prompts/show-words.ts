import { randomInt } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { Questions } from './questions.js';

type Screen = {
  readonly questions: Pick<Questions, 'line' | 'secret'>;
  readonly stderr: { readonly write: (text: string) => unknown };
  readonly atEnd: (wipe: () => void) => void;
};

type Shown = { readonly title: string; readonly words: readonly string[] };

const CLEAR_SCREEN_AND_SCROLLBACK = '\u001b[2J\u001b[3J\u001b[H';
const ASKED_WORDS = 3;

/** Shows words until they are written down, and asks for three of them unless they are trusted to be. */
export async function showWords(
  screen: Screen,
  shown: Shown,
  check: 'ask' | 'trust',
): Promise<void> {
  try {
    await show(screen, shown);
    while (check === 'ask' && !(await knowsThree(screen, shown.words))) {
      const again = 'That is not what was shown. Press Enter to try again, or type show';
      if ((await screen.questions.line(again)).trim() === 'show') await show(screen, shown);
    }
  } catch (reason) {
    // The key exists by now, so Ctrl-C here only means: enough seen.
    if (!(reason instanceof Refusal)) throw reason;
  }
}

async function show({ questions, stderr, atEnd }: Screen, { title, words }: Shown): Promise<void> {
  let visible = true;
  const wipe = () => {
    if (visible) stderr.write(CLEAR_SCREEN_AND_SCROLLBACK);
    visible = false;
  };
  atEnd(wipe);
  stderr.write(`\n${title}\n\n${numbered(words)}\n\n`);
  try {
    await questions.line('Write these words down, then press Enter to wipe them from the screen');
  } finally {
    wipe();
  }
}

/** The answers are not shown either: the screen was wiped for good. */
async function knowsThree({ questions }: Screen, words: readonly string[]): Promise<boolean> {
  let right = true;
  for (const at of threeOf(words.length)) {
    const typed = await questions.secret(`Word ${at + 1} of ${words.length}`);
    right = typed.trim().toLowerCase() === words[at] && right;
  }
  return right;
}

/** Three different positions in rising order. */
function threeOf(count: number): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(ASKED_WORDS, count)) chosen.add(randomInt(count));
  return [...chosen].sort((left, right) => left - right);
}

/** Four words a line, each with its number, so that a backup can be checked word by word. */
const numbered = (words: readonly string[]): string =>
  words
    .map(
      (word, index) =>
        `${String(index + 1).padStart(4)} ${word.padEnd(10)}${index % 4 === 3 ? '\n' : ''}`,
    )
    .join('')
    .trimEnd();
