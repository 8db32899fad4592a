import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { type Argon2Recipe, naclRecipe } from '../../src/wallet/key-recipe.js';
import { wasmArgon2 } from '../../src/wallet/wasm-argon2.js';

/** The format's own takes seconds and half a gigabyte. */
const cheap: Argon2Recipe = { ...naclRecipe, passes: 3, memoryKib: 64 };
/** What the native build makes of it. */
const known = {
  password: 'Correct-Horse-7-Battery',
  key: '0x7e81d1b8f786c0f9724170965e08d9332aa3fcdb6f21219dcf2b3b94204be6a0',
};

const program = new URL('../../src/wallet/argon2-worker.mjs', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('without native code a password is worked on beside everything else', () => {
  it('lets what comes meanwhile be heard first, such as Ctrl-C and the answers of a node', async () => {
    const argon2 = await wasmArgon2();
    await argon2(Buffer.from('loads all there is to load'), cheap);
    const order: string[] = [];
    const derived = argon2(Buffer.from(known.password), cheap).then((key) => {
      order.push('derived');
      return key;
    });
    setImmediate(() => order.push('heard'));
    expect(toHex(await derived)).toBe(known.key);
    expect(order).toEqual(['heard', 'derived']);
  });

  it('works on two at once, each with its own key', async () => {
    const argon2 = await wasmArgon2();
    const words = [known.password, 'another'];
    const keys = await Promise.all(words.map((word) => argon2(Buffer.from(word), cheap)));
    expect(keys.map((key) => toHex(key) === known.key)).toEqual([true, false]);
  });
});

describe('what a password leaves behind', () => {
  it('is no copy: the buffer is moved to the thread, which ends with the answer', async () => {
    const posted = vi.spyOn(Worker.prototype, 'postMessage');
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const argon2 = await wasmArgon2();
    const typed = Buffer.from(known.password);
    await argon2(typed, cheap);
    const [question] = posted.mock.calls.map(([message]) => message);
    expect(question.password.buffer.byteLength).toBe(0);
    expect(question.recipe.salt.buffer.byteLength).toBe(cheap.salt.length);
    expect(typed.toString()).toBe(known.password);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is nothing in the thread either, whose buffer is wiped before it answers', async () => {
    // Shared instead of moved, so that it can be looked into from here.
    const password = new Uint8Array(new SharedArrayBuffer(known.password.length));
    password.set(Buffer.from(known.password));
    const worker = new Worker(program);
    worker.postMessage({ password, recipe: cheap, length: 32 });
    const [key] = await once(worker, 'message');
    expect(toHex(key)).toBe(known.key);
    expect([...password].every((byte) => byte === 0)).toBe(true);
    await worker.terminate();
  });

  it("is no copy of libsodium's, nor what the key could be computed from", async () => {
    const worker = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       import(workerData).then(async () => {
         const { default: sodium } = await import('libsodium-wrappers-sumo');
         await sodium.ready;
         const look = () => parentPort.postMessage(sodium.libsodium.HEAPU8.findIndex(Boolean));
         parentPort.on('message', (message) => message === 'look' && look());
         look();
       });`,
      { eval: true, workerData: program.href },
    );
    const [before] = await once(worker, 'message');
    expect(before).toBeGreaterThanOrEqual(0);
    worker.postMessage({ password: Buffer.from(known.password), recipe: cheap, length: 32 });
    const [key] = await once(worker, 'message');
    expect(toHex(key)).toBe(known.key);
    worker.postMessage('look');
    expect(await once(worker, 'message')).toEqual([-1]);
    await worker.terminate();
  });
});
