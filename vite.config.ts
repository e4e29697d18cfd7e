import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { defineConfig } from "vitest/config";
import { chunkReport } from "./scripts/chunk-report.mjs";
import { lastingAssets } from "./scripts/lasting-assets.mjs";
import { LongestFirst } from "./scripts/longest-first.mjs";
import { minifiedWorkerScript } from "./scripts/minified-worker-script.mjs";
import { noDefaultThemes } from "./scripts/no-default-themes.mjs";
import { pageChunks } from "./scripts/page-chunks.mjs";
import { shakableRouter } from "./scripts/shakable-router.mjs";
import { staticShell } from "./scripts/static-shell.mjs";

const source = fileURLToPath(new URL("./src", import.meta.url));
const report = chunkReport();
const { name, version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as {
  name: string;
  version: string;
};

export default defineConfig({
  plugins: [
    react(),
    shakableRouter(),
    noDefaultThemes(),
    msw({ mode: "worker-only" }),
    minifiedWorkerScript(),
    staticShell(report.worker),
    report.page,
    lastingAssets(),
  ],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${source}/` },
      // MSW brings a cookie jar and with it the whole public-suffix list (112 kB), for cookies that this API does not use.
      { find: /^tough-cookie$/, replacement: `${source}/mock-server/adapters/msw/tough-cookie-stub.ts` },
      // MUI's buttons bring a spinner and ripples, which none of this console's shows; Emotion brings what its wrapping of
      // components by hand needs.
      {
        find: /^(?:\.(?:\.\/CircularProgress\/index|\/TouchRipple)\.mjs|hoist-non-react-statics)$/,
        replacement: `${source}/ui/left-out/nothing-stub.ts`,
      },
      { find: /^@emotion\/cache$/, replacement: `${source}/ui/left-out/emotion-cache.ts` },
      { find: /^\.\.\/useLazyRipple\/index\.mjs$/, replacement: `${source}/ui/left-out/ripple-stub.ts` },
      {
        find: /^\.\.\/InitColorSchemeScript\/InitColorSchemeScript\.mjs$/,
        replacement: `${source}/ui/left-out/color-scheme-script-stub.ts`,
      },
      // MSW can wrap the page's fetch, XMLHttpRequest and WebSocket, which the service worker makes needless.
      {
        find: /^@mswjs\/interceptors\/(fetch|XMLHttpRequest|WebSocket)$/,
        replacement: `${source}/mock-server/adapters/msw/interceptors-stub.ts`,
      },
    ],
  },
  // What a report is made with.
  define: { "import.meta.env.TOOL": JSON.stringify(`${name} ${version}`) },
  // Workers too, whose packages are otherwise found while they run: the page is loaded anew then, and what it did is lost.
  optimizeDeps: { entries: ["index.html", "src/**/*.worker.ts"] },
  // Loopback only, in development and in preview: the mock world is nobody else's business.
  server: { host: "127.0.0.1", port: 5173 },
  preview: { host: "127.0.0.1", port: 4173 },
  worker: {
    format: "es",
    plugins: () => [report.worker],
    // What the world always needs stays in one file, whatever its later parts share with it.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "world", tags: ["$initial"] }] },
        // Hints of what may be left out have been used by then.
        comments: { annotation: false },
      },
    },
  },
  build: {
    target: "es2023",
    sourcemap: false,
    // Browsers without it load the same files a little later.
    modulePreload: {
      polyfill: false,
      // What is imported itself is on its way as soon as what it needs; a line in the page for it only takes time.
      resolveDependencies: (file, needed) => needed.filter((other) => other !== file),
    },
    // What a visit may weigh is checked by scripts/size.mjs.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            ...pageChunks(),
            // The words of the first screen, by language.
            ...["en", "ja"].map((language) => ({
              name: `words-${language}`,
              test: new RegExp(
                `[\\\\/]catalogue[\\\\/]${language}[\\\\/](?:app|demo|history|overview|ui|users|webhook)\\.ts$`,
              ),
            })),
          ],
        },
      },
    },
  },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.mjs"],
    environment: "node",
    // One more than there are cores, since some wait: for processes, sockets, a limit of time.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded once a worker, not once a file, which is a third of the time. Nothing of them may change.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // For machines that are busy with other things too, where a page with its styles takes a while; what never ends is
    // still ended. Here, since a test file cannot set it in a module that it shares: the next file of a worker would not
    // load that module again.
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/lib/**", "src/audit-log/**", "src/contract/**", "src/api/**", "src/mock-server/**"],
      exclude: ["**/*.test.ts", "**/*.test-support.ts", "**/*.d.ts", "**/*.json"],
      reporter: ["text-summary", "json-summary"],
      // A floor under everything, a higher one under what is pure; what runs only in a browser is covered end to end.
      thresholds: {
        lines: 75,
        "src/{lib,audit-log,contract,mock-server/engine}/**": { lines: 90 },
      },
    },
  },
});
