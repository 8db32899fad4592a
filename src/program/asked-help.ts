import { groups } from '../commands/index.js';

/** A first word that is a topic as well: by itself it asks for the topic. */
const TOPIC = 'weights';

/** `help wallet list` as what it means, `wallet list --help`; what asks for a topic stays. */
export function askedHelp(argv: readonly string[]): readonly string[] {
  const [help, first = '', ...rest] = argv;
  if (help !== 'help' || !Object.hasOwn(groups, first)) return argv;
  const isTopic = first === TOPIC && (rest[0] ?? '-').startsWith('-');
  return isTopic ? argv : [first, ...rest, '--help'];
}
