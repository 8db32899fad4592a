import { expect, it } from 'vitest';
import { parseInput } from '../../src/commands/parse-input.js';
import { checkSetting } from '../../src/commands/settings.js';
import { refuse } from '../../src/errors.js';

const pace = {
  ...{ flags: '--pace <word>', summary: 'how fast', setting: { key: 'pace' } },
  text: { type: 'string', enum: ['steady', 'quick'] },
  parse: (text: string) => {
    if (text === 'steady' || text === 'quick') return text;
    throw refuse('bad-input', `${text} is no pace`, 'choose one');
  },
} as const;

it('tells whoever slips in a file the word that whoever slips on a line is told', () => {
  const near = expect.objectContaining({ hint: 'did you mean quick? choose one' });
  const onLine = () =>
    parseInput({ options: { pace }, arguments: [] }, { options: { pace: 'qiuck' }, words: [] }, {});
  expect(onLine).toThrow(near);
  expect(() => checkSetting([pace], 'qiuck')).toThrow(near);
});
