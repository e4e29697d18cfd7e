/** The files of both programs, built into `folder`; `dist-server/` when left out. */
export function buildServer(
  folder?: string,
): Promise<{ emulator: string; serve: string; serveOptions: string; watch: string; verify: string }>;

/** Other programs for Node: their files by name. `folder` lies inside the repository. */
export function bundlePrograms<Name extends string>(
  folder: string,
  sources: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>>;
