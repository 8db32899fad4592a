import type { Block, Hash } from '../../block/block.js';
import type { Node } from '../../node.js';
import { type Operations, openOperations } from './operations.js';
import { openPins, type Pins } from './pins.js';
import { newRuntimeEvent, runtimeEvent } from './runtime-event.js';

/** One client's view of the head of the chain, from its `initialized` event on. */
export type Follow = {
  readonly withRuntime: boolean;
  readonly pins: Pins;
  readonly operations: Operations;
  /** Stops following; nothing is emitted afterwards. */
  readonly close: () => void;
};

/** Final blocks that a new client hears of: a minute of them in slots of 12 seconds. */
const MOST_FINAL_AT_START = 5;
/** Pinned blocks that are not part of the unfinal end of the chain. */
const MOST_PINNED = 1024;

/** A block that was taken off the chain, and where its branch left the chain that was kept. */
type Abandoned = { readonly hash: Hash; readonly leftAt: number };

/** `stopped` is called when too many blocks are pinned, after the last event. */
export function startFollow(
  node: Node,
  withRuntime: boolean,
  emit: (event: unknown) => void,
  stopped: () => void,
): Follow {
  const { ledger } = node;
  const pins = openPins();
  let final = node.finalized();
  let abandoned: readonly Abandoned[] = [];

  const tellBlock = (block: Block, parent: Block) => {
    pins.add(block);
    emit({
      event: 'newBlock',
      blockHash: block.hash,
      parentBlockHash: parent.hash,
      ...(withRuntime && { newRuntime: newRuntimeEvent(node, block, parent) }),
    });
  };
  const tellBest = () => emit({ event: 'bestBlockChanged', bestBlockHash: ledger.head().hash });
  const tellFinal = () => {
    const last = node.finalized();
    if (last.number === final.number) return;
    const since = blocksBetween(node, final.number + 1, last.number);
    const isPruned = ({ leftAt }: Abandoned) => leftAt < last.number;
    emit({
      event: 'finalized',
      finalizedBlockHashes: since.map(({ hash }) => hash),
      prunedBlockHashes: abandoned.filter(isPruned).map(({ hash }) => hash),
    });
    abandoned = abandoned.filter((each) => !isPruned(each));
    final = last;
  };

  const first = Math.max(ledger.root.number, final.number - MOST_FINAL_AT_START + 1);
  const finals = blocksBetween(node, first, final.number);
  for (const block of finals) pins.add(block);
  emit({
    event: 'initialized',
    finalizedBlockHashes: finals.map(({ hash }) => hash),
    ...(withRuntime && { finalizedBlockRuntime: runtimeEvent(node, final) }),
  });
  let head = final;
  for (const block of blocksBetween(node, final.number + 1, ledger.head().number)) {
    tellBlock(block, head);
    head = block;
  }
  tellBest();

  const stopListening = [
    node.onBlock((block) => {
      tellBlock(block, head);
      head = block;
      tellBest();
      tellFinal();
      if (pins.count() - (head.number - final.number) <= MOST_PINNED) return;
      emit({ event: 'stop' });
      close();
      stopped();
    }),
    node.onRevert((gone) => {
      head = ledger.head();
      const leftAt = head.number;
      abandoned = [
        ...abandoned.map((each) => (each.leftAt < leftAt ? each : { ...each, leftAt })),
        ...gone.map(({ hash }) => ({ hash, leftAt })),
      ];
      tellBest();
    }),
  ];
  const close = () => {
    for (const stop of stopListening) stop();
  };
  return { withRuntime, pins, operations: openOperations(emit), close };
}

function blocksBetween({ ledger }: Node, first: number, last: number): readonly Block[] {
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return numbers.flatMap((number) => ledger.byNumber(number) ?? []);
}
