import { notARuntime, wasmOf } from './blob.js';
import { importedPages } from './memory-import.js';
import { type ReusedMemory, reusedMemory } from './reused-memory.js';

/** A runtime that V8 has compiled, ready to be instantiated for each entry. */
export type CompiledRuntime = {
  readonly module: WebAssembly.Module;
  /** Names of the host functions it imports. */
  readonly imported: readonly string[];
  readonly memory: ReusedMemory;
};

/** Refuses bad-input where the bytes are no runtime; what it imports is looked at when it is called. */
export function compileRuntime(blob: Uint8Array): CompiledRuntime {
  const wasm = wasmOf(blob);
  const module = compile(wasm);
  const imports = WebAssembly.Module.imports(module);
  const pages = importedPages(wasm);
  if (pages === undefined) throw notARuntime('it brings its own memory');
  return {
    module,
    imported: imports.filter(({ kind }) => kind === 'function').map(({ name }) => name),
    memory: reusedMemory(pages),
  };
}

function compile(wasm: Uint8Array): WebAssembly.Module {
  try {
    // The copy lies in memory of its own, which the types ask for.
    return new WebAssembly.Module(new Uint8Array(wasm));
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw notARuntime(error.message);
    throw error;
  }
}
