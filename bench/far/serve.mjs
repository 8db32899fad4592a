import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnce } from '../measure/interleave.mjs';
import { spread } from '../measure/statistics.mjs';
import { within } from '../measure/within.mjs';
import { selfSigned } from './certificate.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Puts a node far away, and lets `measure` use its address and what a client must trust. */
export async function farAway(port, roundTrip, folder, measure) {
  const { key, cert } = selfSigned();
  const [keyFile, certFile] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  writeFileSync(keyFile, key, { mode: 0o600 });
  writeFileSync(certFile, cert);
  const server = spawn(
    process.execPath,
    [here('far-node.mjs'), String(port), String(roundTrip), keyFile, certFile],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const end = () => server.kill();
  process.once('exit', end);
  let isOver = false;
  const died = new Promise((_, reject) => {
    server.once('error', reject);
    server.once('exit', (status) => isOver || reject(new Error(`far-node ended with ${status}`)));
  });
  died.catch(() => {});
  try {
    const served = new Promise((resolve) => server.stdout.once('data', resolve));
    const farPort = Number(await Promise.race([within(30, 'starting far-node', served), died]));
    const trust = { NODE_EXTRA_CA_CERTS: certFile };
    return await Promise.race([measure(`wss://127.0.0.1:${farPort}`, trust), died]);
  } finally {
    isOver = true;
    process.off('exit', end);
    end();
  }
}

/** Milliseconds of the wire alone, from the first packet to the first answer. */
export async function wireFloor(url, env, rounds) {
  const client = {
    name: 'raw client',
    program: process.execPath,
    args: [here('raw-client.mjs'), url],
    env,
  };
  const took = [];
  for (let round = 0; round < rounds; round++)
    took.push(Number((await runOnce(client, round)).stdout));
  return spread(took).median;
}
