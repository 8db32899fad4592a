/**
 * The smallest WASM that says which runtime it is, as real ones do in a section of their own: the
 * SCALE beginning of RuntimeVersion (names, authoring version, spec version).
 */
export function runtimeBlob(specName: string, specVersion: number, other = 'other'): Uint8Array {
  return Buffer.concat([
    Buffer.from('\0asm\x01\0\0\0', 'latin1'),
    customSection('name', Buffer.from(other)),
    versionSection(specName, specVersion),
  ]);
}

/** Stands anywhere behind the head of a WASM. */
export function versionSection(specName: string, specVersion: number): Uint8Array {
  const name = Buffer.from(specName);
  const version = Buffer.alloc(8);
  version.writeUInt32LE(1, 0);
  version.writeUInt32LE(specVersion, 4);
  const word = Buffer.concat([Uint8Array.of(name.length << 2), name]);
  return customSection('runtime_version', Buffer.concat([word, word, version]));
}

function customSection(title: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Uint8Array.of(title.length), Buffer.from(title), content]);
  return Buffer.concat([Uint8Array.of(0, named.length), named]);
}
