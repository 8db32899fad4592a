"""Does with a Python wallet library what one request asks for; the answer goes into the file named by argv[1]."""

import json
import sys

try:
    from bittensor.keyfiles import Keyfile, Keypair

    has_schemes = True
except ImportError:
    from bittensor_wallet import Keyfile, Keypair

    has_schemes = False

SCHEMES = {"ed25519": 0, "sr25519": 1}


def made(maker, secret, scheme):
    return maker(secret, SCHEMES[scheme]) if has_schemes else maker(secret)


def keypair_of(job):
    scheme = job["scheme"]
    if job["from"] == "mnemonic":
        return made(Keypair.create_from_mnemonic, job["secret"], scheme)
    if job["from"] == "uri":
        return made(Keypair.create_from_uri, job["secret"], scheme)
    if job["from"] == "private":
        return made(Keypair.create_from_private_key, job["secret"], scheme)
    seed = bytes.fromhex(job["secret"]) if has_schemes else job["secret"]
    return made(Keypair.create_from_seed, seed, scheme)


def public_half(pair, scheme):
    if has_schemes:
        return Keypair(ss58_address=pair.ss58_address, crypto_type=SCHEMES[scheme])
    return Keypair(ss58_address=pair.ss58_address)


def signed(pair, message):
    signature = pair.sign(bytes.fromhex(message))
    return {"address": pair.ss58_address, "signature": bytes(signature).hex()}


def write(job):
    pair = keypair_of(job)
    secret = Keyfile(job["path"], "key")
    secret.make_dirs()
    password = job.get("password")
    secret.set_keypair(pair, encrypt=password is not None, overwrite=True, password=password)
    public = Keyfile(job["path"] + "pub.txt", "keypub")
    public.set_keypair(public_half(pair, job["scheme"]), encrypt=False, overwrite=True)
    return signed(pair, job["message"])


def open_(job):
    pair = Keyfile(job["path"], "key").get_keypair(job.get("password"))
    public = Keyfile(job["path"] + "pub.txt", "keypub").get_keypair(None)
    return {**signed(pair, job["message"]), "public": public.ss58_address}


def verify(job):
    if has_schemes:
        pair = Keypair(ss58_address=job["address"], crypto_type=SCHEMES[job["scheme"]])
    else:
        pair = Keypair(ss58_address=job["address"])
    right = pair.verify(bytes.fromhex(job["message"]), bytes.fromhex(job["signature"]))
    return {"verified": bool(right)}


DO = {"write": write, "open": open_, "verify": verify}


def answered(job):
    try:
        return DO[job["do"]](job)
    except BaseException as error:
        return {"error": f"{type(error).__name__}: {error}"}


with open(sys.argv[1], "w", encoding="utf-8") as answer:
    json.dump([answered(job) for job in json.load(sys.stdin)], answer)
