import { openSourceModules } from "../source-modules.mjs";

/**
 * An authority for one run.
 *
 * @returns {Promise<{ ca: string, issue: (options: { names: readonly string[] }) => { cert: string, key: string } }>} in PEM
 */
export async function createAuthority() {
  const modules = await openSourceModules();
  try {
    const { createAuthority: create } = await modules.ssrLoadModule(
      "/src/mock-server/adapters/node/certificates.test-support.ts",
    );
    return create();
  } finally {
    await modules.close();
  }
}
