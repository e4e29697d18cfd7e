import { expect, test } from "vitest";
import { refusalError, storageRefusal } from "./storage-refusal";

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
  expect(storageRefusal(new DOMException("as it says", name))).toEqual({
    kind,
    detail: `${name}: as it says`,
  });
});

test("errors of this program's own say what they are", () => {
  for (const reason of ["blocked", "gone", "unread"] as const) {
    expect(storageRefusal(refusalError(reason, "why")).kind).toBe(reason);
  }
});

test("anything can have been thrown", () => {
  const { kind, detail } = storageRefusal(new TypeError("x is undefined"));
  expect(kind).toBe("fault");
  expect(detail).toMatch(/^TypeError: x is undefined\n.*storage-refusal\.test/s);
  for (const thrown of ["text", null, undefined]) {
    expect(storageRefusal(thrown)).toEqual({ kind: "fault", detail: String(thrown) });
  }
  expect(storageRefusal({ name: 7 }).kind).toBe("fault");
});
