import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { ApiError } from "@/api/http/api-error";
import type { Destination } from "@/contract/webhook/destination";
import { createDestinationSchema } from "@/contract/webhook/destination-body";
import { schema, toDestination } from "./convert-form";
import { convertInline, referTo } from "./convert-inline";

const SETTINGS = {
  endpoint: "https://siem.example.com/in",
  enabled: true,
  log_format: "json",
  skip_ssl_verification: true,
  updated_at: "2026-11-21T09:30:00Z",
} as const;
const FILLED = { name: "SIEM", authorization: { mode: "replace", value: "Splunk made-up" } } as const;
const BODY = toDestination(FILLED, SETTINGS);
const SIEM: Destination = {
  ...z.parse(createDestinationSchema, BODY),
  id: "4f0c2a3e-8b1d-4c6a-9f27-0d5b8e1c7a92",
  created_at: "2026-11-21T09:30:00Z",
  updated_at: "2026-11-21T09:30:00Z",
};
const BROKEN = new ApiError({ kind: "http", status: 500, message: "broken" });

describe("toDestination", () => {
  it("takes over all that can be read, and adds what cannot", () => {
    expect(BODY).toEqual({
      name: "SIEM",
      endpoint: SETTINGS.endpoint,
      authorization: "Splunk made-up",
      log_format: "json",
      skip_ssl_verification: true,
    });
  });

  it("asks for both", () => {
    const result = z.safeParse(schema, { name: " ", authorization: { mode: "replace", value: "" } });
    expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["name"], "required"],
      [["authorization"], "required"],
    ]);
  });
});

describe("convertInline", () => {
  it("creates the destination, then refers to it", async () => {
    const calls: string[] = [];
    const conversion = await convertInline(
      {
        create: async ({ name }) => {
          calls.push(`create ${name}`);
          return SIEM;
        },
        adopt: async (id) => calls.push(`use ${id}`),
      },
      BODY,
    );
    expect(conversion).toEqual({ outcome: "done", destination: SIEM });
    expect(calls).toEqual(["create SIEM", `use ${SIEM.id}`]);
  });

  it("fails as a whole while nothing exists", async () => {
    const create = () => Promise.reject(BROKEN);
    const adopt = () => Promise.reject(new Error("must not be called"));
    await expect(convertInline({ create, adopt }, BODY)).rejects.toBe(BROKEN);
  });

  it("says what exists when the second call fails, and can go on from there", async () => {
    const answers = [Promise.reject(BROKEN), Promise.resolve()];
    const ports = { create: async () => SIEM, adopt: () => answers.shift() ?? Promise.resolve() };
    const half = await convertInline(ports, BODY);
    expect(half).toEqual({ outcome: "half", destination: SIEM, failure: BROKEN });
    expect(await referTo(ports, half.destination)).toEqual({ outcome: "done", destination: SIEM });
  });

  it("hides no fault of the console's own", async () => {
    const adopt = () => Promise.reject(new TypeError("a bug"));
    await expect(referTo({ adopt }, SIEM)).rejects.toThrow("a bug");
  });
});
