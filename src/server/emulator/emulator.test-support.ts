// An emulator on a free port inside the test's process, and calls to it in few words.

import { request } from "node:http";
import { type Emulator, type EmulatorSettings, startEmulator } from "./start-emulator";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface RunningEmulator extends Emulator {
  /** `path` is sent as it is written. Calls of the API carry the admin's token. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<HttpAnswer>;
  readonly errors: unknown[];
  /** The files that were set aside at the start, with why. */
  readonly setAside: { readonly kind: string; readonly detail: string; readonly file: string }[];
}

export async function startTestEmulator(settings: Partial<EmulatorSettings> = {}): Promise<RunningEmulator> {
  const errors: unknown[] = [];
  const setAside: { kind: string; detail: string; file: string }[] = [];
  const emulator = await startEmulator({
    port: 0,
    hostname: "127.0.0.1",
    names: [],
    allowedOrigins: [],
    scenario: "fresh",
    seed: 1,
    deliverTo: "any",
    attemptTimeoutMs: 5000,
    onError: (error) => errors.push(error),
    onSetAside: ({ kind, detail }, file) => setAside.push({ kind, detail, file }),
    ...settings,
  });
  return { ...emulator, errors, setAside, call: (...call) => callPort(emulator.port, ...call) };
}

export function callPort(
  port: number,
  method: string,
  path: string,
  { headers = {}, body }: CallOptions = {},
): Promise<HttpAnswer> {
  const bytes =
    body === undefined || typeof body === "string" || body instanceof Uint8Array
      ? body
      : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: { host: `localhost:${port}`, authorization: "Bearer kpat_org_admin", ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const isJson = response.headers["content-type"]?.includes("json");
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: isJson && text !== "" ? JSON.parse(text) : text,
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(bytes);
  });
}
