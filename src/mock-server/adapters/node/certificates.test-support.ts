// A certificate authority for tests, written in DER by hand (X.509, RFC 5280), so that no tool has to be installed.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const DAY_MS = 86_400_000;

export interface Identity {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  /** PEM of the authority's own certificate. */
  readonly ca: string;
  readonly issue: (options: CertificateOptions) => Identity;
}

export interface CertificateOptions {
  /** DNS names and IPv4 addresses. */
  readonly names: readonly string[];
  /** Relative to now; expired when negative. */
  readonly validForMs?: number;
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const integer = (bytes: Uint8Array) => der(0x02, bytes);
const boolean = (value: boolean) => der(0x01, Buffer.from([value ? 255 : 0]));
const octets = (content: Uint8Array) => der(0x04, content);
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content);
/** GeneralizedTime, which every year fits in. */
const time = (atMs: number) =>
  der(0x18, Buffer.from(new Date(atMs).toISOString().replaceAll(/[-:T]|\.\d+/g, "")));

const ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));
const BASIC_CONSTRAINTS = oid("551d13");
const KEY_USAGE = oid("551d0f");
const SUBJECT_ALT_NAME = oid("551d11");

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(commonName)))));
}

function alternativeName(name: string): Buffer {
  const isAddress = /^\d+(?:\.\d+){3}$/.test(name);
  return isAddress ? der(0x87, Buffer.from(name.split(".").map(Number))) : der(0x82, Buffer.from(name));
}

function certificate(facts: {
  issuer: string;
  subject: string;
  publicKey: KeyObject;
  signedWith: KeyObject;
  notBeforeMs: number;
  notAfterMs: number;
  extensions: readonly Buffer[];
}): string {
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const tbs = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_WITH_SHA256,
    distinguishedName(facts.issuer),
    sequence(time(facts.notBeforeMs), time(facts.notAfterMs)),
    distinguishedName(facts.subject),
    facts.publicKey.export({ format: "der", type: "spki" }),
    der(0xa3, sequence(...facts.extensions)),
  );
  const signature = sign("sha256", tbs, { key: facts.signedWith, dsaEncoding: "der" });
  const whole = sequence(tbs, ECDSA_WITH_SHA256, bits(signature)).toString("base64");
  // An empty line before the end, where the last line is full, would make it unreadable.
  return `-----BEGIN CERTIFICATE-----\n${whole.replaceAll(/.{64}(?=.)/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}

function newKey() {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function pemOf(key: KeyObject): string {
  return key.export({ format: "pem", type: "pkcs8" }).toString();
}

export function createAuthority(name = "Test Authority"): Authority {
  const { publicKey, privateKey } = newKey();
  const ca = certificate({
    issuer: name,
    subject: name,
    publicKey,
    signedWith: privateKey,
    notBeforeMs: Date.now() - 30 * DAY_MS,
    notAfterMs: Date.now() + 30 * DAY_MS,
    extensions: [
      sequence(BASIC_CONSTRAINTS, boolean(true), octets(sequence(boolean(true)))),
      // keyCertSign
      sequence(KEY_USAGE, boolean(true), octets(der(0x03, Buffer.from([2, 0x04])))),
    ],
  });
  return { ca, issue: (options) => issue(name, privateKey, options) };
}

export function createSelfSigned(names: readonly string[]): Identity {
  const { publicKey, privateKey } = newKey();
  return identity(names[0] ?? "", names[0] ?? "", publicKey, privateKey, privateKey, { names });
}

function issue(issuer: string, signedWith: KeyObject, options: CertificateOptions): Identity {
  const { publicKey, privateKey } = newKey();
  return identity(issuer, options.names[0] ?? "", publicKey, privateKey, signedWith, options);
}

function identity(
  issuer: string,
  subject: string,
  publicKey: KeyObject,
  privateKey: KeyObject,
  signedWith: KeyObject,
  { names, validForMs = DAY_MS }: CertificateOptions,
): Identity {
  const cert = certificate({
    issuer,
    subject,
    publicKey,
    signedWith,
    notBeforeMs: Date.now() - 10 * DAY_MS,
    notAfterMs: Date.now() + validForMs,
    extensions: [sequence(SUBJECT_ALT_NAME, octets(sequence(...names.map(alternativeName))))],
  });
  return { cert, key: pemOf(privateKey) };
}
