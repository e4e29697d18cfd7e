// The Crypto port by WebCrypto and CompressionStream, as browsers, workers and Node have them.

import type { Crypto as CryptoPort } from "@/mock-server/engine/ports";
import { fromBase64Url } from "@/lib/base64";

/** What stands before the 32 bytes of an Ed25519 private seed in PKCS #8 (RFC 8410 §7). */
const PKCS8_PREFIX = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

/** Called CryptoKey in browsers; Node's types have no such name. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export function createWebCrypto(): CryptoPort {
  /** By the array itself: a key signs thousands of records, and comparing 32 bytes each time would show. */
  const imported = new WeakMap<Uint8Array<ArrayBuffer>, Promise<Key>>();

  function privateKey(seed: Uint8Array<ArrayBuffer>): Promise<Key> {
    const known = imported.get(seed);
    if (known) return known;
    const pkcs8 = new Uint8Array([...PKCS8_PREFIX, ...seed]);
    // Extractable, because WebCrypto gives the public half of a private key only by exporting it.
    const key = crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
    imported.set(seed, key);
    return key;
  }

  return {
    async publicKey(seed) {
      const { x } = await crypto.subtle.exportKey("jwk", await privateKey(seed));
      if (!x) throw new Error("the platform exported an Ed25519 key without its public half");
      return fromBase64Url(x);
    },
    async sign(seed, text) {
      return new Uint8Array(await crypto.subtle.sign("Ed25519", await privateKey(seed), text));
    },
    async gzip(bytes) {
      // Written directly: the stream of a Blob costs browsers several times what the compressing does.
      const { readable, writable } = new CompressionStream("gzip");
      const writer = writable.getWriter();
      const [zipped] = await Promise.all([
        new Response(readable).arrayBuffer(),
        writer.write(bytes),
        writer.close(),
      ]);
      return new Uint8Array(zipped);
    },
  };
}
