import { RuntimeTrap } from '../../runtime.js';
import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

/** ext_allocator_* and the way out of a runtime that panics. */
export function heapFunctions({ memory }: Guest): HostFunctions {
  return {
    ext_allocator_malloc_version_1: (size: number) => memory.malloc(size),
    ext_allocator_free_version_1: (address: number) => void memory.free(address),
    ext_panic_handler_abort_on_panic_version_1: (message: Span) => {
      throw new RuntimeTrap(Buffer.from(memory.read(message)).toString('utf8'));
    },
  };
}
