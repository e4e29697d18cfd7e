// What is broken, hostile or no export at all gets a clear word, and ends.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { strToU8, Zip, ZipPassThrough, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { access } from "@/audit-log/record/sample-events.test-support";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { verifyBytes } from "@/verify/lab/verify-text.test-support";

const record = signedRecord({ ...access, userAgent: "Zoë" }, "json");
const lines = (count: number) => `${record}\n`.repeat(count);
const folder = mkdtempSync(join(tmpdir(), "verify-input-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function problemsOf(bytes: Uint8Array) {
  const { summary } = await verifyBytes(bytes, ledgerCheck());
  return summary.parts.map(({ problem }) => problem);
}

async function intactOf(bytes: Uint8Array, chunkBytes?: number) {
  const { summary } = await verifyBytes(bytes, ledgerCheck(), chunkBytes === undefined ? {} : { chunkBytes });
  expect(summary.parts.filter(({ problem }) => problem !== null)).toEqual([]);
  return summary.verdicts.intact;
}

/** `record` and a line feed, packed by zstd 1.5. */
const ZSTD_FRAME = Buffer.from(
  "KLUv/QRotQwA1htaKWBvGzCMDMMwEIFRatEGkac0RKLdlBoPJBIQXATNGomIRDbEARkCh3UCSwBOAEwA+qmPAflXK/aHdQ4x" +
    "MdZIqxY3OSspK2zG+fV57zfrfkH87c+PbCh3m+j0x/j62Mtwbjs303UO81Oxvv48vnOY4fJ96rdD4uv3a58U//VHO4OgqN1B" +
    "ljbjJkcrjcRaZSNnVZalySos78yRuzr2413t7c9TL6VmYuxKi3Gx0nCZrTR6rSpHi1XzsgOOXq3b31PPed6dVnz97LEBNrMz" +
    "B596LQ6uLLOuAUbjzCidM1+7+1Mxzvoc7Lbzpz4LUCkDMUDvlvVH3ds5zPwpOmWMFr3mpWWyfudZ286n6ny76+8KZijoPO+n" +
    "AoDSRwiYY8GJbjlGXfQQ7KaQn89zMXQY3DSLt2A8EAONVfJkA/owKCFY2AbB2mP1RyO7mM6vLzaUbgsLD0VCZCCACvoaYdHX" +
    "7zz+1JtOH+brd527EAiwZm72Wm0cxBrngiOUAGhh/gl6kBVwizkJg+XBweFLRTF6koNKs0IrKBpneEU=",
  "base64",
);

describe("packed input is unpacked", () => {
  const plain = Buffer.from(lines(20));
  for (const name of ["export.ndjson", "again.ndjson"]) writeFileSync(join(folder, name), plain);
  const tool = (...[command, ...args]: [string, ...string[]]) => execFileSync(command, args, { cwd: folder });

  test("gzip of several members", async () => {
    expect(await intactOf(Buffer.concat([gzipSync(plain), gzipSync(plain)]))).toBe(40);
  });

  test("zip of several files", async () => {
    const zip = zipSync({ "a.json": strToU8(lines(3)), "b/c.json": strToU8(lines(4)) });
    expect(await intactOf(zip, 7)).toBe(7);
  });

  test("tar in gzip, made by tar", async () => {
    const tar = tool("tar", "-cz", "--format=gnu", "export.ndjson", "again.ndjson");
    expect(await intactOf(tar)).toBe(40);
  });

  test("tar with a long name in pax", async () => {
    const long = "l".repeat(150);
    writeFileSync(join(folder, long), plain);
    const { summary } = await verifyBytes(tool("tar", "-c", "--format=pax", long), ledgerCheck());
    expect(summary.parts).toMatchObject([{ name: `export/${long}`, records: 20, problem: null }]);
  });

  test("zstd of several frames", async () => {
    expect(await intactOf(Buffer.concat([ZSTD_FRAME, ZSTD_FRAME]))).toBe(2);
  });

  test("an archive in which no file is found is told of", async () => {
    expect(await problemsOf(Buffer.from("PK\u0003\u0004 and nothing of a zip behind it"))).toEqual([
      "no_files",
    ]);
    expect(await problemsOf(gzipSync(zipSync({ "folder/": new Uint8Array() })))).toEqual(["no_files"]);
  });

  test("zip in gzip", async () => {
    expect(await intactOf(gzipSync(zipSync({ a: strToU8(lines(2)) })))).toBe(2);
  });
});

describe("character sets", () => {
  test.each([
    ["UTF-8 with a mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(lines(3))])],
    ["UTF-16 with a mark", Buffer.from(`\u{FEFF}${lines(3)}`, "utf16le")],
    ["UTF-16 without one", Buffer.from(lines(3), "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\u{FEFF}${lines(3)}`, "utf16le").swap16()],
  ])("%s is read", async (_, bytes) => {
    expect(await intactOf(bytes, 5)).toBe(3);
  });

  test("windows-1252 is read, and the copy called altered", async () => {
    const { summary } = await verifyBytes(Buffer.from(lines(3), "latin1"), ledgerCheck());
    expect(summary.verdicts.authentic_altered).toBe(3);
    expect(summary.causes).toMatchObject([{ id: "character_set", count: 3 }]);
  });
});

function zipOf(
  files: readonly [name: string, content: Uint8Array, packing: "stored" | "deflated"][],
): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  for (const [name, content, packing] of files) {
    const file = new ZipPassThrough(name);
    if (packing === "deflated") file.compression = 8;
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** A little more than may be unpacked of whatever size. */
const BOMB_BYTES = 66 * 1024 * 1024;

/** Where the flags of a file of a zip are, from where it begins; the lowest bit says that it is encrypted. */
const ZIP_FLAGS = 6;

describe("what cannot be read is refused by name", () => {
  const gzipped = gzipSync(lines(2000));
  test.each([
    ["empty", "", "empty"],
    ["blank", " \n\n", "empty"],
    ["gzip that was cut", gzipped.subarray(0, gzipped.length - 200), "truncated"],
    ["zstd that was cut", ZSTD_FRAME.subarray(0, -60), "truncated"],
    ["gzip that is damaged", Buffer.concat([gzipped.subarray(0, 60), Buffer.alloc(400, 0xff)]), "damaged"],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0]), "binary"],
    ["Parquet", "PAR1....", "parquet"],
    [
      "a workbook",
      zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") }),
      "workbook",
    ],
    ["Avro", "Obj\u{1}....", "avro"],
    ["ORC", "ORC\n....", "orc"],
    ["a bzip2", "BZh91AY", "bzip2"],
    ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4]), "xz"],
    ["a workbook of old", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "workbook"],
    ["a PDF", "%PDF-1.7\n", "pdf"],
    ["JSON that stops", `[${record},`, "truncated"],
    ["four layers of gzip", gzipSync(gzipSync(gzipSync(gzipSync(record)))), "too_many_layers"],
    ["the console's own export", `ts,${"column,".repeat(20)}signature\n2026\n`, "own_export"],
    [
      "the console's own entries",
      `{"ts":"2026","type":"access","signature":"${"A".repeat(86)}"}\n`,
      "pull_entries",
    ],
  ])("%s", async (_, content, problem) => {
    expect(await problemsOf(Buffer.from(content))).toEqual([problem]);
  });

  test("a bomb is given up", async () => {
    const bomb = gzipSync(Buffer.alloc(BOMB_BYTES, " "), { level: 1 });
    expect(await problemsOf(bomb)).toEqual(["expands_too_much"]);
  });

  test("a bomb within a zip is given up, what is before it is read, and that more may follow is said", async () => {
    // The library takes a second to pack that much; Node does not.
    const bomb = deflateRawSync(Buffer.alloc(BOMB_BYTES, " "), { level: 1 });
    const zip = zipOf([
      ["a.log", strToU8(lines(2)), "stored"],
      ["bomb.log", bomb, "deflated"],
      ["z.log", strToU8(lines(2)), "stored"],
    ]);
    const { summary } = await verifyBytes(zip, ledgerCheck());
    expect(summary.parts.map(({ name, problem }) => [name, problem])).toEqual([
      ["export/a.log", null],
      ["export/bomb.log", "expands_too_much"],
      ["export/…", "expands_too_much"],
    ]);
  });

  test.each(["zipped", "stored"])(
    "an encrypted file of a zip, %s, is refused, and what is beside it is read",
    async (way) => {
      const level = way === "stored" ? 0 : 6;
      const files = {
        "a.log": strToU8(lines(1)),
        "secret.log": strToU8(lines(2)),
        "b.log": strToU8(lines(3)),
      };
      const zip = zipSync(files, { level });
      const second = Buffer.from(zip).indexOf("PK\u{3}\u{4}", 4);
      zip[second + ZIP_FLAGS] = (zip[second + ZIP_FLAGS] ?? 0) | 1;
      const { summary } = await verifyBytes(zip, ledgerCheck(), { chunkBytes: 100 });
      expect(summary.parts.map(({ name, problem, records }) => [name, problem, records])).toEqual([
        ["export/a.log", null, 1],
        ["export/secret.log", "encrypted", 0],
        ["export/b.log", null, 3],
      ]);
    },
  );

  test("a file of an archive that cannot be read leaves the others", async () => {
    const zip = zipSync({ "a.pdf": strToU8("%PDF-1.7"), "b.json": strToU8(lines(2)) });
    const { summary } = await verifyBytes(zip, ledgerCheck());
    expect(summary.parts.map(({ problem, records }) => [problem, records])).toEqual([
      ["pdf", 0],
      [null, 2],
    ]);
  });
});

test("lines of JSON are read when the first one was cut off", async () => {
  const rows = lines(3)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.stringify({ _raw: line, host: "h" }));
  const { summary } = await verifyBytes(
    Buffer.from([rows[0]?.slice(0, 300), ...rows].join("\n")),
    ledgerCheck(),
  );
  expect(summary.parts).toMatchObject([{ format: "ndjson", problem: null }]);
  expect(summary.verdicts).toMatchObject({ intact: 3, cut_off: 1 });
});

describe("what is too long or too many ends all the same", () => {
  test("a line of 100 MB is passed over, and what follows is read", async () => {
    const long = Buffer.alloc(100 * 1024 * 1024, 0x78);
    const bytes = Buffer.concat([Buffer.from(lines(2)), long, Buffer.from(`\n${lines(3)}`)]);
    const { summary } = await verifyBytes(bytes, ledgerCheck(), { chunkBytes: 1024 * 1024 });
    expect(summary.verdicts).toMatchObject({ intact: 5, not_a_record: 1 });
  });

  test("a million quotes", async () => {
    const bytes = Buffer.from(`_raw,host\n${'"'.repeat(1_000_001)}\n${lines(1)}`);
    const { summary } = await verifyBytes(bytes, ledgerCheck());
    expect(summary.verdicts.intact).toBe(1);
  });

  test("a quote that never closes", async () => {
    const row = `"${record.replaceAll('"', '""')}",h\n`;
    const bytes = Buffer.from(`_raw,host\n${row}"open,h\n${row.repeat(3)}`);
    const { summary } = await verifyBytes(bytes, ledgerCheck());
    expect(summary.records).toBeGreaterThanOrEqual(4);
    expect(summary.verdicts.not_explained + summary.verdicts.no_known_key).toBe(0);
  });

  test("a million brackets", async () => {
    const bytes = Buffer.from(`${"[".repeat(1_000_000)}\n`);
    expect((await verifyBytes(bytes, ledgerCheck())).summary.records).toBe(0);
  });
});
