import { describe, expect, it } from 'vitest';
import { strangeExamples, wordsOf } from '../../support/defects/words.js';

const words = wordsOf('subnet', 'register', 'axon', 'prometheus', 'commitments');

describe('whoever types what a refusal says is not refused for that (btcli11 5.2 #16)', () => {
  it('names no command and no option of one that is not there', () => {
    expect(words.named.length).toBeGreaterThan(10);
    expect(words.strange()).toEqual([]);
  });

  it('names no option that no command of the groups has', () => {
    expect(words.strangeOptions()).toEqual([]);
  });

  it.each(words.own)('and the examples of $words can be typed', (own) => {
    expect(strangeExamples(own)).toEqual([]);
  });
});
