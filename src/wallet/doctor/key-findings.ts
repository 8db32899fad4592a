import { type Finding, findingAt, rewriteHint } from './finding.js';
import { formatFindings, numberFindings } from './format-findings.js';
import type { InspectedKey } from './inspect-key.js';

/** What is wrong with one key, by its two files alone. */
export const keyFindings = (key: InspectedKey): readonly Finding[] => [
  ...secretFindings(key),
  ...publicFindings(key),
  ...formatFindings(key),
  ...numberFindings(key),
];

function secretFindings(key: InspectedKey): readonly Finding[] {
  const { paths, secret } = key;
  const at = findingAt(paths.secret);
  switch (secret.kind) {
    case 'unreadable':
      return [
        at('unreadable-file', 'danger', 'this file cannot be read', 'check its owner and mode'),
      ];
    case 'unknown-format':
      return [
        at(
          'unknown-format',
          'warning',
          'it is in no format of any wallet',
          'move it away if it is no key',
        ),
      ];
    case 'damaged':
      return [at('damaged-key', 'danger', `it ${secret.problem}`, secret.todo)];
    case 'plain':
      if (key.hotkey !== undefined) return [];
      return [
        at(
          'plain-coldkey',
          'danger',
          'this coldkey is stored without a password',
          rewriteHint(key),
        ),
      ];
    default:
      return [];
  }
}

function publicFindings(key: InspectedKey): readonly Finding[] {
  const { paths, secret, public: open, hotkey } = key;
  const at = findingAt(paths.public);
  if (open.kind === 'unreadable') {
    return [
      at('unreadable-file', 'warning', 'this file cannot be read', 'check its owner and mode'),
    ];
  }
  if (open.kind === 'damaged') {
    return [
      at(
        'damaged-pub',
        'danger',
        'it gives no address, or two that differ',
        secret.kind === 'absent'
          ? 'restore it from a backup'
          : 'move it away; the secret file still has the key',
      ),
    ];
  }
  if (open.kind === 'absent') {
    return [
      at(
        'missing-pub',
        hotkey === undefined ? 'warning' : 'notice',
        'other programs look here for the address and find no file',
        rewriteHint(key),
      ),
    ];
  }
  if (secret.kind !== 'plain' || secret.address === open.address) return [];
  const problem = `it shows ${open.address}, but the secret beside it is of ${secret.address}`;
  return [
    at(
      'pub-mismatch',
      'danger',
      problem,
      'send nothing to the address in it; restore the right one of the two',
    ),
  ];
}
