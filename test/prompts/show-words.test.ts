import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/errors.js';
import { showWords } from '../../src/prompts/show-words.js';

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(
  ' ',
);
const WIPE = '\u001b[2J\u001b[3J\u001b[H';

/** A screen that keeps what was drawn, and answers from a function of the question. */
function screen(answer: (question: string) => string | 'Ctrl-C') {
  const drawn: string[] = [];
  const ends: (() => void)[] = [];
  const asked: string[] = [];
  const reply = async (question: string) => {
    asked.push(question);
    const given = answer(question);
    if (given === 'Ctrl-C') throw refuse('interrupted', 'interrupted');
    return given;
  };
  const questions = { secret: reply, line: reply };
  const stderr = { write: (text: string) => drawn.push(text) };
  const shown = { title: 'Words', words };
  const show = (check: 'ask' | 'trust') =>
    showWords({ questions, stderr, atEnd: (wipe) => ends.push(wipe) }, shown, check);
  return { show, drawn, ends, asked };
}

const isShown = (text: string) => text.includes('legal');
const right = (question: string) => {
  const at = /^Word (\d+) of 12$/.exec(question)?.[1];
  return at === undefined ? '' : (words[Number(at) - 1] ?? '');
};

describe('words that restore a key', () => {
  it('are on the screen once, and wiped before anything else is asked', async () => {
    const { show, drawn, asked } = screen(right);
    await show('ask');
    expect(drawn.filter(isShown)).toHaveLength(1);
    expect(drawn.at(-1)).toBe(WIPE);
    const positions = asked.flatMap((question) => /^Word (\d+)/.exec(question)?.[1] ?? []);
    expect(positions).toHaveLength(3);
    expect(positions.map(Number)).toEqual(
      [...new Set(positions.map(Number))].sort((a, b) => a - b),
    );
  });

  it('are not asked for where the operator trusts himself', async () => {
    const { show, asked } = screen(right);
    await show('trust');
    expect(asked).toHaveLength(1);
  });

  it('are asked for again after a slip, and never told which one it was', async () => {
    let slips = 1;
    const { show, drawn, asked } = screen((question) =>
      question.startsWith('Word') && slips-- > 0 ? 'wrong' : right(question),
    );
    await show('ask');
    expect(asked.filter((question) => question.startsWith('Word'))).toHaveLength(6);
    expect(drawn.filter(isShown)).toHaveLength(1);
    expect(asked.filter((question) => question.startsWith('That'))).toHaveLength(1);
  });

  it('are shown again on a wish, and wiped again', async () => {
    let slips = 1;
    const { show, drawn } = screen((question) => {
      if (question.startsWith('That')) return 'show';
      return question.startsWith('Word') && slips-- > 0 ? 'wrong' : right(question);
    });
    await show('ask');
    expect(drawn.filter(isShown)).toHaveLength(2);
    expect(drawn.filter((text) => text === WIPE)).toHaveLength(2);
  });

  it('are wiped at Ctrl-C, which says that enough was seen', async () => {
    const { show, drawn } = screen(() => 'Ctrl-C');
    await show('ask');
    expect(drawn.at(-1)).toBe(WIPE);
  });

  it('are wiped when the process ends while they are shown, and once only', async () => {
    let endNow = () => {};
    const { show, drawn, ends } = screen((question) => {
      if (question.startsWith('Write')) endNow();
      return right(question);
    });
    endNow = () => {
      for (const end of ends) end();
      expect(drawn.at(-1)).toBe(WIPE);
    };
    await show('trust');
    expect(drawn.filter((text) => text === WIPE)).toHaveLength(1);
  });
});
