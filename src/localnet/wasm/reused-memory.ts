/**
 * One memory for entry after entry: making one costs more than clearing what the last entry used.
 * Entries never overlap, since each runs to its end.
 */
export type ReusedMemory = {
  /** The memory, all zeros. */
  readonly take: () => WebAssembly.Memory;
  /** Says up to where it was used. */
  readonly leave: (end: number) => void;
};

/** What grew beyond this is let go: it would be held for as long as the chain runs. */
const MOST_KEPT = 128 * 1024 * 1024;

export function reusedMemory(pages: number): ReusedMemory {
  let memory: WebAssembly.Memory | undefined;
  let used = 0;
  return {
    take() {
      if (memory)
        new Uint8Array(memory.buffer, 0, Math.min(used, memory.buffer.byteLength)).fill(0);
      memory ??= new WebAssembly.Memory({ initial: pages });
      // Until it is left, all of it may be in use.
      used = memory.buffer.byteLength;
      return memory;
    },
    leave(end) {
      used = end;
      if ((memory?.buffer.byteLength ?? 0) > MOST_KEPT) memory = undefined;
    },
  };
}
