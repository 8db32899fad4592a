import type { Command } from './define/command.js';

/**
 * Commands that can be loaded without the rest of their group, by their words: `wallet list`. None
 * from source; the build finds them all in the groups.
 */
export const alone: Readonly<Record<string, () => Promise<Command>>> = {};
