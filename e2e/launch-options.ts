import type { LaunchOptions } from "@playwright/test";
import { DISABLED_FEATURES } from "../scripts/chromium-args.mjs";

/** @param executablePath Playwright's own browser without it */
function launchOptions(executablePath: string | undefined, more: readonly string[] = []): LaunchOptions {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      // What draws in software needs no process of its own: a twentieth less of CPU time.
      "--in-process-gpu",
      // What draws in software needs no process of its own: a twentieth less of CPU time.
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${DISABLED_FEATURES.join(",")}`,
      // Nothing can leave this machine: what tries to fails at once, and the watch in fixtures.ts sees it.
      "--no-proxy-server",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...more,
    ],
  };
}

/** The engine alone, where `npm run e2e` has found it, else a whole browser. */
export const OPTIMIZING_SHELL = launchOptions(process.env["CHROMIUM_PATH"]);

/**
 * No page of a journey lives as long as optimizing its code takes to pay: without that, they need a twentieth to a
 * seventh less CPU time.
 */
export const SHELL = launchOptions(process.env["CHROMIUM_PATH"], ["--js-flags=--no-opt"]);

/** A browser with settings, for what the headless shell does not do. */
export const WHOLE_BROWSER = launchOptions(process.env["CHROMIUM_WITH_SETTINGS_PATH"]);
