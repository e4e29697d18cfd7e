import { expect, test } from "vitest";
import { explainRefusal, refusalError, storageRefusal } from "./storage-refusal";

const explain = (error: unknown) => explainRefusal(storageRefusal(error));

test.each([
  ["QuotaExceededError", "full"],
  ["SecurityError", "refused"],
  ["VersionError", "newerVersion"],
  ["InvalidStateError", "broken"],
  ["UnknownError", "broken"],
  ["NotFoundError", "foreign"],
  ["NotSupportedError", "unsupported"],
  ["DataError", "fault"],
  ["DataCloneError", "fault"],
  ["toString", "fault"],
])("%s of a browser means %s", (name, kind) => {
  const refusal = explain(new DOMException("as it says", name));
  expect(refusal.kind).toBe(kind);
  expect(refusal.detail.split("\n")[0]).toBe(`${name}: as it says`);
});

test("only of a fault there is more to show than its own words", () => {
  expect(explain(refusalError("gone", "why")).detail).toBe("StoredWorldGoneError: why");
});

test("errors of this program's own say what they are", () => {
  for (const reason of ["blocked", "gone", "unread"] as const) {
    expect(explain(refusalError(reason, "why")).kind).toBe(reason);
  }
});

test("anything can have been thrown", () => {
  const { kind, detail } = explain(new TypeError("x is undefined"));
  expect(kind).toBe("fault");
  expect(detail).toMatch(/^TypeError: x is undefined\n.*storage-refusal\.test/s);
  for (const thrown of ["text", null, undefined]) {
    expect(explain(thrown)).toEqual({ kind: "fault", detail: String(thrown) });
  }
  expect(explain({ name: 7 }).kind).toBe("fault");
});
