import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answerText } from "./answer-text";

const KEPT = 1000;

function text(headers: Record<string, string>, ...chunks: Uint8Array[]): Promise<string> {
  return answerText({ status: 400, headers: Object.entries(headers), body: Readable.from(chunks) }, KEPT);
}

describe("gzip", () => {
  const packed = gzipSync('{"text":"Incorrect index","code":7}');

  test.each(["gzip", "GZIP", " gzip "])("in Content-Encoding %j is unpacked", async (encoding) => {
    expect(await text({ "content-encoding": encoding }, packed)).toBe('{"text":"Incorrect index","code":7}');
  });

  test("that breaks off or is damaged gives what was before, and it is said", async () => {
    const note = "[the gzip data is damaged or breaks off]";
    const long = gzipSync(Buffer.from(Array.from({ length: 300 }, (_, i) => `${i} `).join("")));
    const cut = await text({ "content-encoding": "gzip" }, long.subarray(0, long.length - 9));
    expect(cut).toMatch(/^0 1 2 3 .*\[the gzip data is damaged or breaks off\]$/);
    expect(await text({ "content-encoding": "gzip" }, Buffer.from("plain after all"))).toBe(note);
  });

  test("that unpacks to very much more is cut, in a moment", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, "a"));
    expect((await text({ "content-encoding": "gzip" }, bomb)).length).toBe(4 * KEPT);
  });

  test("of which only the beginning was read is not called damaged", async () => {
    // What cannot be packed is as long as before, so what is read of it ends in the middle.
    const packedLong = gzipSync(randomBytes(150_000).toString("base64"));
    const body = Readable.from([packedLong.subarray(0, 70_000), packedLong.subarray(70_000)]);
    const headers = [["content-encoding", "gzip"]] as const;
    expect(await answerText({ status: 400, headers: [...headers], body }, 200_000)).toMatch(
      /^[\w+/]{60000,}$/,
    );
  });

  test("of nothing is nothing", async () => {
    expect(await text({ "content-encoding": "gzip" })).toBe("");
  });
});

test.each(["br", "deflate", "zstd", "gzip, gzip", "x-gzip"])(
  "%s was not asked for and is not unpacked, and it is said",
  async (encoding) => {
    const bytes = brotliCompressSync("no");
    expect(await text({ "content-encoding": encoding }, bytes)).toBe(
      `[${bytes.length} bytes in Content-Encoding ${encoding}, which was not asked for]`,
    );
  },
);

describe("a charset", () => {
  test.each([
    ["text/plain; charset=iso-8859-1", Buffer.from("Schlüssel", "latin1"), "Schlüssel"],
    ['text/plain; Charset="Shift_JIS"', Buffer.from([0x8c, 0xae]), "鍵"],
    ["text/plain;charset=utf-16le", Buffer.from("鍵", "utf16le"), "鍵"],
    ["text/plain; charset=utf-8", Buffer.from("\ufeff鍵"), "鍵"],
    ["text/plain; charset=iso-8859-1", Buffer.from("\ufeff鍵"), "鍵"],
    ["text/plain", Buffer.from([0xfe, 0xff, 0x93, 0x75]), "鍵"],
    ["text/plain; charset=klingon", Buffer.from("鍵"), "鍵"],
    ["", Buffer.from("鍵"), "鍵"],
  ])("of %j is read", async (type, bytes, read) => {
    expect(await text({ "content-type": type }, bytes)).toBe(read);
    expect(await text({ "content-type": type, "content-encoding": "gzip" }, gzipSync(bytes))).toBe(read);
  });
});

test("no more of a body is read than a connection is worth, even if it breaks off after that", async () => {
  let readChunks = 0;
  async function* endless() {
    for (; readChunks < 10_000; readChunks += 1) yield Buffer.alloc(10_000, "é");
  }
  const cut = await answerText({ status: 200, headers: [], body: Readable.from(endless()) }, 999);
  expect(cut).toMatch(/^é+$/);
  expect(readChunks).toBeLessThan(100);
});
