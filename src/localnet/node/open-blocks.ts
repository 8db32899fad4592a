import { forkBlocks } from '../fork/fork-genesis.js';
import type { OpenFork } from '../fork/open-fork.js';
import type { Runtime } from '../runtime.js';
import type { SealedBlock } from './block/block.js';
import { genesisBlock } from './block/genesis.js';
import { type Ledger, ledger } from './block/ledger.js';
import { checkRuntime } from './block/runtime-print.js';
import { createLog, damage, hasLog, openLog } from './disk/block-log.js';
import { decodeRecord, encodeRecord } from './disk/record.js';
import { byteKey } from './state/byte-key.js';
import { CODE } from './state/runtime-at.js';

/** The chain's blocks, the rules they began with, and what lets go of where they are kept. */
export type OpenBlocks = {
  readonly ledger: Ledger;
  readonly runtime: Runtime;
  readonly close: () => void;
};

/** The chain kept in a folder, created with its genesis when there is none. */
export async function openStoredBlocks(
  dir: string,
  fence: () => void,
  runtimeFor: (code: Uint8Array | undefined) => Promise<Runtime>,
  genesisTime: number,
  fork?: OpenFork,
): Promise<OpenBlocks> {
  const begun = hasLog(dir) || fork ? undefined : await runtimeFor(undefined);
  if (begun) createLog(dir, encodeRecord(genesisBlock(begun, genesisTime)));
  if (fork && !hasLog(dir)) createLog(dir, ...recordsOf(fork, genesisTime));
  const { payloads, log } = openLog(dir, fence);
  const base = fork && { ...fork.record, state: fork.state };
  const keep = (sealed: SealedBlock) => log.append(encodeRecord(sealed));
  try {
    const chain = ledger(decodeAll(payloads, dir), keep, base);
    if (!chain) throw damage(dir, 'in its order of blocks');
    const code = chain.stateAt(chain.genesis).view.get(byteKey(CODE));
    const runtime = begun ?? (await runtimeFor(code));
    checkRuntime(runtime, chain, dir);
    return { ledger: chain, runtime, close: log.close };
  } catch (error) {
    log.close();
    throw error;
  }
}

const recordsOf = ({ record, state }: OpenFork, now: number): Uint8Array[] =>
  forkBlocks(record, state, now).map(encodeRecord);

/** A chain in memory alone. */
export function openMemoryBlocks(runtime: Runtime, genesisTime: number): OpenBlocks {
  const chain = ledger([genesisBlock(runtime, genesisTime)], () => {});
  if (!chain) throw new Error('a genesis block was not taken as one');
  return { ledger: chain, runtime, close: () => {} };
}

function decodeAll(payloads: readonly Uint8Array[], dir: string): SealedBlock[] {
  try {
    return payloads.map(decodeRecord);
  } catch (error) {
    if (error instanceof RangeError) throw damage(dir, 'inside a block');
    throw error;
  }
}
