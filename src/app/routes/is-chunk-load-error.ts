// Chromium, Firefox, Safari, and Vite's own preloading; no browser gives it a name or a code.
const MESSAGES =
  /failed to fetch dynamically imported module|error loading dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a part of the console's own code could not be fetched, most often after a deployment. */
export function isChunkLoadError(error: unknown): boolean {
  return error instanceof Error && MESSAGES.test(error.message);
}
