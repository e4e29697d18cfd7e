// The files of a build, read once: what is not among them cannot be asked for. Owns their caching and compression.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const IS_TEXT = /^text\/|json|svg|manifest/;
/** Smaller ones fit into one packet anyway. */
const SMALLEST_COMPRESSED_BYTES = 1024;

type Encoding = "br" | "gzip" | "identity";

export interface StaticFile {
  readonly mediaType: string;
  readonly etag: string;
  /** The name holds a hash of the content: it never changes. */
  readonly isImmutable: boolean;
  readonly encoded: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
  readonly isCompressible: boolean;
}

/** By path from the build's folder, with slashes. Hidden files are the build's own business. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    const isHidden = path.split("/").some((segment) => segment.startsWith("."));
    if (entry.isFile() && !isHidden) files.set(path, staticFile(path, readFileSync(join(folder, path))));
  }
  return files;
}

function staticFile(path: string, content: Buffer): StaticFile {
  const mediaType = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
  const plain = new Uint8Array(content);
  /** Made when first asked for, then kept. */
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>([["identity", Promise.resolve(plain)]]);
  return {
    mediaType,
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    isImmutable: path.startsWith("assets/"),
    isCompressible: IS_TEXT.test(mediaType) && content.length >= SMALLEST_COMPRESSED_BYTES,
    encoded(encoding) {
      const known = made.get(encoding);
      if (known) return known;
      const compressed = compress(plain, encoding);
      made.set(encoding, compressed);
      return compressed;
    },
  };
}

async function compress(plain: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const isText = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const compressed =
    encoding === "br"
      ? await promisify(brotliCompress)(plain, { params: { ...isText, [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await promisify(gzip)(plain, { level: 9 });
  return new Uint8Array(compressed);
}

/** The best encoding that a client takes (RFC 9110 §12.5.3); `q=0` means that it does not. */
export function encodingFor(acceptEncoding: string | undefined, file: StaticFile): Encoding {
  if (!file.isCompressible) return "identity";
  const accepted = new Set(
    (acceptEncoding ?? "")
      .toLowerCase()
      .split(",")
      .filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each))
      .map((each) => each.replace(/;.*$/s, "").trim()),
  );
  if (accepted.has("br")) return "br";
  return accepted.has("gzip") ? "gzip" : "identity";
}
