// What a unit test file needs of Vitest, for a page: it collects the tests, and runs them when it is told to.

import { chai, JestAsymmetricMatchers, JestChaiExpect } from "@vitest/expect";

type Body = (parameter?: unknown) => Promise<void> | void;

export interface TestResult {
  readonly title: string;
  /** What went wrong; null when nothing did. */
  readonly error: string | null;
}

const tests: { readonly title: string; readonly body: Body }[] = [];
const groups: string[] = [];

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value: unknown) => chai.expect(value);

export function describe(name: string, body: () => void): void {
  groups.push(name);
  body();
  groups.pop();
}

export function test(name: string, body: Body): void {
  tests.push({ title: [...groups, name].join(" › "), body });
}

test.each =
  (parameters: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const parameter of parameters) test(name.replace("%s", String(parameter)), () => body(parameter));
  };

/** One after another, as they were written down. */
export async function runTests(): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const { title, body } of tests) {
    try {
      await body();
      results.push({ title, error: null });
    } catch (error) {
      results.push({ title, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return results;
}
