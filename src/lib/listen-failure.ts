const REASONS: Readonly<Record<string, (hostname: string, port: number) => string>> = {
  EADDRINUSE: (_hostname, port) => `port ${port} is in use, choose another with --port`,
  EACCES: (_hostname, port) => `port ${port} is not for every user to listen on, choose another with --port`,
  EADDRNOTAVAIL: (hostname) => `--host ${hostname} is no address of this machine`,
  ENOTFOUND: (hostname) => `--host ${hostname} does not resolve`,
};

/** Why a program cannot listen, in words for whoever started it. @param code of Node's error */
export function listenFailure(code: string | undefined, hostname: string, port: number): string {
  const words = REASONS[code ?? ""]?.(hostname, port);
  return words ?? `cannot listen on ${hostname}, port ${port} (${code ?? "unknown error"})`;
}
