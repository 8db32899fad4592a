import type { Block } from '../../block/block.js';
import type { Ledger } from '../../block/ledger.js';
import { type StorageItem, type StorageQuery, storageItems } from '../storage-items.js';
import { INACCESSIBLE, type Operation, WAITING } from './operations.js';

/** Characters of hex after which a client has to ask for more. */
const PAGE = 256 * 1024;

/** The items asked for, page by page; a revert between two pages takes the rest away with the block. */
export function* storageOperation(
  ledger: Ledger,
  { hash }: Block,
  queries: readonly StorageQuery[],
): Operation {
  const block = ledger.byHash(hash);
  if (!block) {
    yield INACCESSIBLE;
    return;
  }
  const { view } = ledger.stateAt(block);
  let page: StorageItem[] = [];
  let size = 0;
  for (const query of queries) {
    for (const item of storageItems(view, query)) {
      if (size > PAGE) {
        yield { event: 'operationStorageItems', items: page };
        yield WAITING;
        if (!ledger.byHash(hash)) {
          yield INACCESSIBLE;
          return;
        }
        page = [];
        size = 0;
      }
      page.push(item);
      size += item.key.length + ('value' in item ? item.value : item.hash).length;
    }
  }
  if (page.length > 0) yield { event: 'operationStorageItems', items: page };
  yield { event: 'operationStorageDone' };
}
