import { type Finding, findingAt, rewriteHint } from './finding.js';
import type { InspectedKey } from './inspect-key.js';

/** What other wallet programs make of the files' formats. */
export function formatFindings(key: InspectedKey): readonly Finding[] {
  const { paths, secret, public: open } = key;
  const at = findingAt(paths.secret);
  const agcli =
    secret.kind === 'encrypted'
      ? secret.format === 'agcli'
      : secret.kind === 'plain' && secret.shape === 'bare';
  const todo = rewriteHint(key);
  if (agcli) {
    return [
      at(
        'agcli-format',
        'warning',
        "it is in agcli's own format, which other wallets call damaged",
        todo,
      ),
    ];
  }
  if (secret.kind === 'encrypted' && ['fernet', 'ansible-vault'].includes(secret.format)) {
    return [at('old-encryption', 'warning', 'it is encrypted as wallets did before 2023', todo)];
  }
  if (open.kind === 'address' && open.shape === 'bare') {
    return [
      findingAt(paths.public)(
        'agcli-format',
        'notice',
        "it is in agcli's own format, which other wallets cannot read",
        secret.kind === 'absent' ? 'no harm to this btcli' : todo,
      ),
    ];
  }
  return [];
}

/** Numbers where wallets up to 4.0.1 allow only text: one makes the whole file unreadable to them. */
export const numberFindings = (key: InspectedKey): readonly Finding[] =>
  key.numbered.map(({ path, scheme }) =>
    findingAt(path)(
      'integer-crypto-type',
      scheme === 'sr25519' ? 'warning' : 'notice',
      'its cryptoType is a number, so that btcli 9 and wallets up to 4.0.1 cannot read it',
      scheme === 'sr25519'
        ? `take the field out, or ${rewriteHint(key)}`
        : 'use it with newer wallets; those could not sign with ed25519 anyway',
    ),
  );
