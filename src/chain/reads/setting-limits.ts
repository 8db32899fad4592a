import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import { countOf } from '../decode.js';
import type { OwnerLimit } from '../settings/setting.js';
import { hasRateLimitKey } from './rate-limit-key.js';
import { findEntry, readDefaulted, type StorageSlot } from './storage.js';

const PALLET = 'SubtensorModule';
/** Milliseconds between two blocks of a runtime that is not built for fast ones. */
const BLOCK_TIME = 12_000;

/** Where a runtime keeps the last change of a setting, and how many blocks must pass; undefined where none must. */
type Kept = {
  readonly last: StorageSlot;
  readonly every: StorageSlot | number;
  readonly tempos: boolean;
};

/**
 * The blocks from which an owner's last changes no longer stand in the way, in the order asked;
 * undefined where no limit is kept. A last change in block 0 is none (rate_limiting.rs).
 */
export async function readOwnerLimits(
  limits: readonly (OwnerLimit | undefined)[],
  {
    netuid,
    owner,
    tempo,
  }: { readonly netuid: Netuid; readonly owner: Ss58; readonly tempo: number },
  at: BlockRef,
  api: ApiPromise,
): Promise<readonly (number | undefined)[]> {
  const kept = limits.map((limit) => limit && keptBy(limit, netuid, owner, api));
  const slots = kept.flatMap((each) => {
    if (!each) return [];
    return typeof each.every === 'number' ? [each.last] : [each.last, each.every];
  });
  const numbers = (await readDefaulted(slots, at, api)).map(countOf);
  let next = 0;
  const take = () => numbers[next++] ?? 0;
  return kept.map((each) => {
    if (!each) return undefined;
    const last = take();
    const every = typeof each.every === 'number' ? each.every : take();
    return last === 0 ? 0 : last + every * (each.tempos ? tempo : 1);
  });
}

function keptBy(limit: OwnerLimit, netuid: Netuid, owner: Ss58, api: ApiPromise): Kept | undefined {
  const slot = (item: string, ...keys: readonly unknown[]) => {
    const entry = findEntry(api, PALLET, item);
    return entry && { entry, keys };
  };
  if (limit.kind === 'setting') {
    const every = slot('OwnerHyperparamRateLimit');
    if (!every || !knowsWord(limit.word, api)) return undefined;
    const key = { OwnerHyperparamUpdate: [netuid, limit.word] };
    const last = slot('LastRateLimitedBlock', key);
    return last && { last, every, tempos: true };
  }
  if (limit.kind === 'owner-hotkey') {
    if (!hasRateLimitKey(api, 'SetSNOwnerHotkey')) return undefined;
    const last = slot('LastRateLimitedBlock', { SetSNOwnerHotkey: netuid });
    return last && { last, every: limit.blocks, tempos: false };
  }
  const last = slot('TransactionKeyLastBlock', owner, netuid, limit.number);
  const every = 'tempos' in limit.every ? slot(limit.every.tempos) : blocksOf(limit.every, api);
  return last && every !== undefined ? { last, every, tempos: 'tempos' in limit.every } : undefined;
}

/** Metadata tells neither, but the blocks' own time, which one flag of the build chooses with them. */
function blocksOf(
  { blocks, fast }: { readonly blocks: number; readonly fast?: number },
  api: ApiPromise,
): number {
  const time = api.consts.aura?.slotDuration;
  const isFast = time !== undefined && countOf(time) < BLOCK_TIME;
  return isFast ? (fast ?? blocks) : blocks;
}

/** Whether the runtime counts this setting by itself: its key holds the netuid and a word for it. */
function knowsWord(word: string, api: ApiPromise): boolean {
  if (!hasRateLimitKey(api, 'OwnerHyperparamUpdate')) return false;
  const type = findEntry(api, PALLET, 'LastRateLimitedBlock')?.creator.meta.type;
  if (!type?.isMap) return false;
  const { lookup } = api.registry;
  const { variants } = lookup.getSiType(type.asMap.key).def.asVariant;
  const update = variants.find(({ name }) => name.toString() === 'OwnerHyperparamUpdate');
  const words = update?.fields[1]?.type;
  return (
    words !== undefined &&
    lookup.getSiType(words).def.asVariant.variants.some(({ name }) => name.toString() === word)
  );
}
