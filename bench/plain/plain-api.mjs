// What a careful author gets from @polkadot/api without tricks: bundled, connected, asked, ended.
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';

const [url, what, ...rest] = process.argv.slice(2);
const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
const tasks = {
  balance: async (address) => (await api.query.system.account(address)).data.free.toString(),
  metagraph: async (netuid) =>
    (await api.call.subnetInfoRuntimeApi.getMetagraph(Number(netuid))).unwrap().hotkeys.length,
  async transfer(dest, amount, uri, nonce) {
    const pair = new Keyring({ type: 'sr25519' }).addFromUri(uri);
    const call = api.tx.balances.transferKeepAlive(dest, BigInt(amount));
    await call.paymentInfo(pair.address);
    return (await call.signAndSend(pair, { nonce: Number(nonce) })).toHex();
  },
};
process.stdout.write(`${await tasks[what](...rest)}\n`);
await api.disconnect();
process.exit(0);
