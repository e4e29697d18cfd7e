/** For a Chromium that a script starts: no sandbox of its own, and nothing that leaves the machine. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-proxy-server",
];
