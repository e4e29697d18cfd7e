import { describe, expect, test } from "vitest";
import { saveReceiverSchema } from "@/contract/sandbox/receiver";
import { emptyValues, receiverFormSchema, toRequest } from "./receiver-form";

const VALUES = { name: "Archive", urlPrefix: "https://archive.example.com/", authorization: "" };

describe("what is refused", () => {
  test.each([
    [{ name: " " }, "name", "required"],
    [{ urlPrefix: "" }, "urlPrefix", "required"],
    [{ urlPrefix: "archive.example.com" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "ftp://archive.example.com" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "https:///path" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
    [{ urlPrefix: "https://" }, "urlPrefix", "sandbox.receivers.form.notUrl"],
  ])("%j", (changes, field, message) => {
    const { error } = receiverFormSchema.safeParse({ ...VALUES, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });

  test("an untouched form", () => {
    expect(receiverFormSchema.safeParse(emptyValues).success).toBe(false);
  });
});

describe("the request", () => {
  test("has trimmed texts and no authorization when none is expected", () => {
    const values = receiverFormSchema.parse({ ...VALUES, name: " Archive " });
    expect(toRequest(values)).toEqual({ name: "Archive", url_prefix: "https://archive.example.com/" });
    expect(saveReceiverSchema.safeParse(toRequest(values)).success).toBe(true);
  });

  test("has the authorization byte for byte", () => {
    const values = receiverFormSchema.parse({ ...VALUES, authorization: " Splunk abc " });
    expect(toRequest(values)).toHaveProperty("authorization", " Splunk abc ");
  });
});
