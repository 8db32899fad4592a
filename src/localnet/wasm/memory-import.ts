const IMPORTS = 2;
const FUNCTION = 0;
const TABLE = 1;
const MEMORY = 2;
const HAS_MOST = 1;

/** Pages of 64 KiB that the module wants its imported memory to begin with; undefined when it imports none. */
export function importedPages(wasm: Uint8Array): number | undefined {
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = wasm[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const limits = (): number => {
    const bounded = (number() & HAS_MOST) !== 0;
    const least = number();
    if (bounded) number();
    return least;
  };
  const skipText = () => {
    const length = number();
    at += length;
  };
  while (at < wasm.length) {
    const section = number();
    const length = number();
    if (section !== IMPORTS) {
      at += length;
      continue;
    }
    for (let left = number(); left > 0; left--) {
      skipText();
      skipText();
      const kind = number();
      if (kind === MEMORY) return limits();
      if (kind === FUNCTION) number();
      else if (kind === TABLE) {
        number();
        limits();
      } else at += 2;
    }
    return undefined;
  }
  return undefined;
}
