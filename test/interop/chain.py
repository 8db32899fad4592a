"""Reads, pays and stakes on the chain that one request names; the answer goes into the file named by argv[1]."""

import json
import sys

import bittensor as bt
from bittensor.keyfiles import Keypair


class DevelopmentWallet:
    def __init__(self, uri):
        self.coldkey = self.coldkeypub = Keypair.create_from_uri(uri)
        self.hotkey = Keypair.create_from_uri(f"{uri}/hot")


def outcome(result):
    events = [f"{event['module_id']}.{event['event_id']}" for event in result.events or []]
    return {"success": result.success, "message": result.message, "events": events}


def talk(request):
    to, hotkey, netuid = request["to"], request["hotkey"], request["netuid"]
    wallet = DevelopmentWallet(request["coldkey"])
    transfer = bt.intents.Transfer(dest_ss58=to, amount_tao=request["tao"])
    stake = bt.intents.AddStake(
        hotkey_ss58=hotkey, netuid=netuid, amount_tao=request["tao"], slippage_protection=False
    )
    with bt.Subtensor(request["url"]) as chain:
        spec = chain.spec_version
        before = chain.balances.get(to).rao
        sent = outcome(chain.execute(transfer, wallet))
        received = chain.balances.get(to).rao - before
        staked = outcome(chain.execute(stake, wallet))
        metagraph = chain.subnets.metagraph(netuid)
        neurons = [
            {"uid": neuron.uid, "hotkey": neuron.hotkey, "stake": neuron.total_stake.rao}
            for neuron in metagraph.neurons
        ]
    return {
        "spec": spec,
        "before": before,
        "sent": sent,
        "received": received,
        "staked": staked,
        "neurons": neurons,
    }


with open(sys.argv[1], "w", encoding="utf-8") as answer:
    json.dump(talk(json.load(sys.stdin)), answer)
