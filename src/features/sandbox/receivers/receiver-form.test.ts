import { describe, expect, test } from "vitest";
import { type Receiver, saveReceiverSchema } from "@/contract/sandbox/receiver";
import {
  emptyValues,
  receiverFormSchema,
  type ReceiverValues,
  toFormValues,
  toRequest,
} from "./receiver-form";

const VALUES: ReceiverValues = {
  name: "Archive",
  urlPrefix: "https://archive.example.com/",
  expects: "any",
  authorization: "",
  stored: "as_sent",
};
const SAVED: Receiver = {
  id: "r1",
  name: "Archive",
  url_prefix: "https://archive.example.com/",
  authorization: "Splunk abc",
  behaviour: [{ fail: "timeout", latency_ms: 0, times: 1 }],
};

describe("what is refused", () => {
  test.each<[Partial<ReceiverValues>, string, string]>([
    [{ name: " " }, "name", "required"],
    [{ urlPrefix: "" }, "urlPrefix", "required"],
    [{ urlPrefix: "archive.example.com" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "ftp://archive.example.com" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "https:///path" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "https://" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ expects: "value" }, "authorization", "required"],
  ])("%j", (changes, field, message) => {
    const { error } = receiverFormSchema.safeParse({ ...VALUES, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });

  test("an untouched form", () => {
    expect(receiverFormSchema.safeParse(emptyValues).success).toBe(false);
  });
});

describe("the request", () => {
  test("says what the collector does to its copies, unless it keeps them as they came", () => {
    const values = receiverFormSchema.parse({ ...VALUES, stored: "rounds_numbers" });
    expect(toRequest(values)).toMatchObject({ stored_copy: "rounds_numbers" });
    expect(toFormValues({ ...SAVED, stored_copy: "rounds_numbers" }).stored).toBe("rounds_numbers");
    expect(toFormValues(SAVED).stored).toBe("as_sent");
  });

  test("has trimmed texts and no authorization when none is expected", () => {
    const values = receiverFormSchema.parse({ ...VALUES, name: " Archive " });
    expect(toRequest(values)).toEqual({ name: "Archive", url_prefix: "https://archive.example.com/" });
    expect(saveReceiverSchema.safeParse(toRequest(values)).success).toBe(true);
  });

  test("has the authorization byte for byte", () => {
    const values = receiverFormSchema.parse({ ...VALUES, expects: "value", authorization: " Splunk abc " });
    expect(toRequest(values)).toHaveProperty("authorization", " Splunk abc ");
  });

  test("has no authorization that was typed and then not wanted", () => {
    expect(toRequest({ ...VALUES, authorization: "typed" })).not.toHaveProperty("authorization");
  });
});

describe("a receiver that is edited", () => {
  test("does not show the authorization it expects", () => {
    expect(JSON.stringify(toFormValues(SAVED))).not.toContain("Splunk");
  });

  test("keeps what was not changed, its script included", () => {
    const { id: _id, ...unchanged } = SAVED;
    expect(toRequest(toFormValues(SAVED), SAVED)).toEqual(unchanged);
  });

  test.each<[Partial<ReceiverValues>, string | undefined]>([
    [{ expects: "any" }, undefined],
    [{ expects: "value", authorization: "Bearer new" }, "Bearer new"],
  ])("with %j expects %j", (changes, authorization) => {
    expect(toRequest({ ...toFormValues(SAVED), ...changes }, SAVED).authorization).toBe(authorization);
  });
});
