import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/units/nearest-name.js';

describe('whoever slips is told the name that was meant, and nobody another one', () => {
  it.each([
    ['alcie', ['alice', 'bob'], 'alice'],
    ['laice', ['alice', 'bob'], 'alice'],
    ['alic', ['alice', 'alicia'], 'alice'],
    ['Alice', ['alice'], 'alice'],
    ['tempp', ['tempo', 'temps'], 'tempo'],
    ['ab', ['ba'], 'ba'],
    ['carol', ['alice', 'bob'], undefined],
    ['', ['alice'], undefined],
    ['x', [], undefined],
  ])('%s among %j is %s', (typed, names, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });
});
