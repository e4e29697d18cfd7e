import { expect, test } from "vitest";
import { toBase64 } from "./base64";
import { holdsKonnectToken } from "./konnect-token";

function basic(credentials: string): string {
  return `Basic ${toBase64(new TextEncoder().encode(credentials))}`;
}

test.each([
  "kpat_abc",
  "spat_abc",
  "Bearer kpat_abc",
  "bearer  KPAT_abc",
  "Splunk spat_abc",
  "Token token=Spat_abc",
  '{"authorization":"Bearer kpat_abc"}',
  "https://siem.example.com/in?token=kpat_abc",
  "https://siem.example.com/in?a=Bearer%20kpat_abc",
  "https://siem.example.com/in?a=%6bpat%5Fabc",
  "https://siem.example.com/spat_abc/%ff",
  "kp\u200bat_abc",
  "\ufeffkpat_abc",
  "ｋｐａｔ_abc",
  basic("kpat_abc:"),
  basic("user:spat_abc"),
])("%s holds a token of Konnect", (text) => {
  expect(holdsKonnectToken(text)).toBe(true);
});

test.each([
  "",
  "Bearer abc.def",
  "Bearer a_kpatient",
  "Bearer xkpat_abc",
  "Splunk 0b5d1f3e-93a5-4bd0-9a3a-2f7f1e4a5c11",
  "Basic not base64 at all",
  basic("user:password"),
])("%j holds none", (text) => {
  expect(holdsKonnectToken(text)).toBe(false);
});
