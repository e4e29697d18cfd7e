import { describe, expect, test } from "vitest";
import { encodeCef, unescapeExtension, unescapeHeader } from "./cef";
import { access, authorization } from "./sample-events.test-support";

describe("a header field", () => {
  test.each([
    ["a bar", "a|b", String.raw`a\|b`],
    ["a backslash", "a\\b", String.raw`a\\b`],
    ["a backslash before a bar", "a\\|b", String.raw`a\\\|b`],
    ["a backslash at the end", "a\\", "a\\\\"],
    ["an equals sign, which headers do not escape", "a=b", "a=b"],
    ["LF", "a\nb", "a b"],
    ["CR", "a\rb", "a b"],
    ["CR LF", "a\r\nb", "a b"],
    ["several line breaks", "a\n\r\n\nb", "a b"],
    ["a backslash and an n", "a\\nb", String.raw`a\\nb`],
    ["U+2028", "a\u2028b", "a\u2028b"],
    ["U+0085", "a\u0085b", "a\u0085b"],
    ["a lone surrogate", "a\uD800b", "a\uFFFDb"],
    ["a surrogate pair", "a\u{1F98D}b", "a\u{1F98D}b"],
    ["a replacement pattern", "$&$1", "$&$1"],
  ])("with %s", (_, value, written) => {
    const record = encodeCef({ ...authorization, service: value, resource: value });
    expect(record).toContain(`|1.0|${written}|Authz.${written}|1|rt=`);
  });
});

describe("an extension value", () => {
  test.each([
    ["a bar, which extensions do not escape", "a|b", "a|b"],
    ["a backslash", "a\\b", String.raw`a\\b`],
    ["an equals sign", "a=b", String.raw`a\=b`],
    ["a backslash before an equals sign", "a\\=b", String.raw`a\\\=b`],
    ["LF", "a\nb", String.raw`a\nb`],
    ["CR", "a\rb", String.raw`a\rb`],
    ["CR LF", "a\r\nb", String.raw`a\r\nb`],
    ["a backslash and an n", "a\\nb", String.raw`a\\nb`],
    ["blanks around it", " a ", " a "],
    ["what looks like the next key", "a sig=b", String.raw`a sig\=b`],
    ["U+2029", "a\u2029b", "a\u2029b"],
    ["a lone surrogate", "\uDFFFb", "\uFFFDb"],
    ["two halves of a pair the wrong way round", "\uDFFF\uD800", "\uFFFD\uFFFD"],
    ["__proto__", "__proto__", "__proto__"],
    ["nothing", "", ""],
    ["a replacement pattern", "$&$1", "$&$1"],
  ])("with %s", (_, value, written) => {
    const record = encodeCef({ ...access, userAgent: value });
    expect(record).toContain(` user_agent=${written} trace_id=`);
  });

  test("half a pair at the end of one value is not completed by the next", () => {
    expect(encodeCef({ ...access, path: "\uD83E", method: "\uDD8D" })).toContain(
      " request=\uFFFD act=\uFFFD status=",
    );
  });
});

describe("text that this encoder would not write", () => {
  test.each([
    [String.raw`a\xb`, String.raw`a\xb`],
    ["a\\", "a\\"],
    [String.raw`a\|b`, String.raw`a\|b`],
    [String.raw`\\n`, String.raw`\n`],
  ])("keeps unknown escapes in extensions: %s", (text, value) => {
    expect(unescapeExtension(text)).toBe(value);
  });

  test("keeps unknown escapes in headers", () => {
    expect(unescapeHeader(String.raw`a\=b\n\\\|`)).toBe(String.raw`a\=b\n\|`);
  });
});
