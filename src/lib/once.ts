/**
 * Loads when it is first asked to, and again only where that failed. `import()` itself answers in a task of the browser's,
 * behind all that waits there, for what is loaded as well; this at once.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
