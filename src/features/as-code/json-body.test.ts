import { expect, it } from "vitest";
import { jsonBody } from "./json-body";
import { plannedCall } from "./planned-call";
import { HOSTILE_TEXTS, SETTINGS, SUBJECTS } from "./sample-subjects.test-support";

it.each(Object.entries(SUBJECTS))("of %s is JSON with a variable for the secret", (_name, subject) => {
  const { body } = plannedCall(subject, "us");
  const read: unknown = JSON.parse(jsonBody(body, () => '"$AUTHORIZATION"'));
  expect(read).toEqual(
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        typeof value === "symbol" ? "$AUTHORIZATION" : value,
      ]),
    ),
  );
});

it.each([...HOSTILE_TEXTS, "\uD800"])("keeps %j on its line", (name) => {
  const call = plannedCall({ kind: "create-destination", settings: { ...SETTINGS, name } }, "us");
  const text = jsonBody(call.body, () => '"x"');
  expect(text.split(/[\n\r\u2028\u2029]/)).toHaveLength(7);
  expect(text).not.toMatch(/\p{Bidi_Control}/u);
  expect(JSON.parse(text)).toMatchObject({ name });
});

it("of nothing is an empty object", () => {
  expect(jsonBody({}, () => "")).toBe("{}");
});
