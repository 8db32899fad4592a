import { parentPort } from 'node:worker_threads';
import sodium from 'libsodium-wrappers-sumo';

/**
 * Derives the key of one password, and answers with undefined where there is no memory for it. Plain
 * JavaScript, since a thread is started from a file as it lies on the disk.
 */
parentPort.once('message', async ({ password, recipe, length }) => {
  const key = await derive(password, recipe, length);
  // libsodium keeps copies and all of its working memory; nothing derives with it again.
  sodium.libsodium?.HEAPU8?.fill(0);
  password.fill(0);
  parentPort.postMessage(key, key ? [key.buffer] : []);
});

async function derive(password, { algorithm, passes, memoryKib, salt }, length) {
  try {
    await sodium.ready;
    // The defaults of libsodium are argon2id and another cost: all of them are given.
    return sodium.crypto_pwhash(
      length,
      password,
      salt,
      passes,
      memoryKib * 1024,
      algorithm === 'argon2i'
        ? sodium.crypto_pwhash_ALG_ARGON2I13
        : sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch {
    return undefined;
  }
}
