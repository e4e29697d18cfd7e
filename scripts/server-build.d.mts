/** The files of both programs, built into `folder`; `dist-server/` when left out. */
export function buildServer(
  folder?: string,
): Promise<{ emulator: string; serve: string; serveOptions: string; watch: string }>;
