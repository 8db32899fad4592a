import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The phrase, seed and addresses that the vectors use most; publicly known. */
export const known = {
  phrase: 'legal winner thank year wave sausage worth useful legal winner thank yellow',
  seed: '0x6fa2796b0071cac425d8a7851038318c2c37dcebfe4bae73197ce93e75909bd2',
  publicKey: '0x625e25364c7b68e0a83065ccb40afed43f8fe933e669b24f3d69a57eddb3b715',
  address: '5EHgWw2Af1pnoc7f1A8bfmM97W3DAYW8xr82RfhLL9oAabAe',
  /** The same key as Polkadot writes it. */
  polkadotAddress: '13DyfGHEWo6GF98AxoBbovBHy82rrr4H3LrWaxggtEpgku8o',
  aliceAddress: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
} as const;

export const publicFile = (address: string = known.address) =>
  JSON.stringify({ ss58Address: address });

export const plainFile = JSON.stringify({
  secretPhrase: known.phrase,
  ss58Address: known.address,
});

/** A wallet root with these files, removed when the test ends; a name ending in / is a folder. */
export function walletFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'btcli-wallets-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content, { mode: 0o600 });
  }
  return root;
}
