// An emulator of its own for each client: a fresh world that is the same in every run, on a free port.
import { buildServer } from "../server-build.mjs";
import { startProgram } from "../start-program.mjs";

const TOKEN = "kpat_org_admin";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {any} body JSON that was read, or the text
 */

/** @param {readonly string[]} [args] beyond port and seed @param {NodeJS.ProcessEnv} [env] */
export async function startEmulator(args = [], env = {}) {
  const { emulator } = await buildServer();
  const { found, stop } = await startProgram(
    process.execPath,
    [emulator, "--port", "0", "--seed", "1", ...args],
    /on http:\/\/\w+:(\d+)/,
    { env },
  );
  const origin = `http://localhost:${found}`;

  /** @param {string} method @param {string} path @param {unknown} [body] @param {string} [token] @returns {Promise<Answer>} */
  async function call(method, path, body, token = TOKEN) {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json") === true && text !== "";
    return { status: answer.status, body: isJson ? JSON.parse(text) : text };
  }

  /** A call that prepares or looks after. @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  async function must(method, path, body) {
    const answer = await call(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  return { origin, port: Number(found), stop, call, must };
}
