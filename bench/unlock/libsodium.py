# Derives the key of a coldkey's file with the native libsodium: by PyNaCl, as Bittensor's own wallets do,
# or by the system's library. Says which one, and how many milliseconds it took.
import time

PASSWORD = b"correct horse battery staple"
SALT = bytes.fromhex("137183dff15a09bc9c90b5518739e9b1")
PASSES, BYTES, ARGON2I = 8, 512 * 1024 * 1024, 1


def by_pynacl():
    from nacl import __version__, bindings

    derive = lambda: bindings.crypto_pwhash_alg(32, PASSWORD, SALT, PASSES, BYTES, ARGON2I)
    return f"PyNaCl {__version__}", derive


def by_system():
    import ctypes
    import ctypes.util

    sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
    sodium.sodium_init()
    sodium.sodium_version_string.restype = ctypes.c_char_p
    key = ctypes.create_string_buffer(32)
    long, size = ctypes.c_ulonglong, ctypes.c_size_t

    def derive():
        words = (long(len(PASSWORD)), SALT, long(PASSES), size(BYTES), ARGON2I)
        if sodium.crypto_pwhash(key, long(32), PASSWORD, *words) != 0:
            raise MemoryError

    return sodium.sodium_version_string().decode(), derive


try:
    name, derive = by_pynacl()
except ImportError:
    name, derive = by_system()
started = time.perf_counter()
derive()
print(f"{(time.perf_counter() - started) * 1000:.1f} {name}")
