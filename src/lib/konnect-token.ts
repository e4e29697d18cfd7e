import { fromBase64 } from "./base64";
import { withoutInvisible } from "./invisible-characters";

// Konnect's own tokens of persons and of system accounts.
const KONNECT_TOKEN = /(?:^|[^A-Za-z0-9])(?:kpat|spat)_/i;
const BASIC_CREDENTIALS = /\bbasic\s+([A-Za-z0-9+/]+={0,2})/gi;

/** Whether a text holds one, also written in another case, percent-encoded, or inside the credentials of `Basic`. */
export function holdsKonnectToken(text: string): boolean {
  const plain = withoutInvisible(text, "lines").normalize("NFKC");
  return [plain, percentDecoded(plain), ...basicCredentials(plain)].some((form) => KONNECT_TOKEN.test(form));
}

function percentDecoded(text: string): string {
  // Byte by byte: the prefix is ASCII, and what is not UTF-8 elsewhere must not hide it.
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_match, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function basicCredentials(text: string): string[] {
  return [...text.matchAll(BASIC_CREDENTIALS)].map(([, credentials = ""]) => {
    try {
      return String.fromCharCode(...fromBase64(credentials));
    } catch {
      return "";
    }
  });
}
