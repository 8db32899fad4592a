import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { say } from '../../support/say.js';
import { describeShared } from '../../support/shared.js';
import { outcomeOf } from './outcome.js';
import { linesOfEleven } from './version-eleven.js';
import { linesOfNine, type OldLine } from './version-nine.js';

/** Every line ends in one of the ways that a script's owner can act on; how many do is printed. */
function tellOutcomes(version: string, lines: readonly OldLine[], atLeast: number) {
  it('accepts each, or refuses it and says what to type', async () => {
    const distinct = [...new Map(lines.map((line) => [line.join(' '), line])).values()];
    const counts: Record<string, number> = { accepted: 0, refused: 0, 'not offered': 0 };
    const wrong: string[] = [];
    for (const line of distinct) {
      const outcome = await outcomeOf(line);
      if (outcome.kind === 'unknown') wrong.push(`${line.join(' ')}: ${outcome.what}`);
      else if (outcome.kind !== 'accepted' && !outcome.type)
        wrong.push(`${line.join(' ')}: no advice`);
      else counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
    }
    say(`${version}: ${JSON.stringify(counts)}`);
    expect(wrong).toEqual([]);
    expect(distinct.length).toBeGreaterThan(atLeast);
  });
}

describeShared('every spelling of btcli 9', 'spec/btcli9-commands.md', (path) => {
  tellOutcomes('spellings of btcli 9', linesOfNine(readFileSync(path, 'utf8')), 2000);
});

describeShared('every spelling of btcli 11', 'spec/btcli11.md', (path) => {
  tellOutcomes('spellings of btcli 11', linesOfEleven(readFileSync(path, 'utf8')), 300);
});
