import type { Destination } from "./destination";

/** A destination as the API shows it, with the fields that a test sets. */
export function storedDestination(changes: Partial<Destination> = {}): Destination {
  return {
    id: "4f0c2a3e-8b1d-4c6a-9f27-0d5b8e1c7a92",
    name: "SIEM",
    endpoint: "https://siem.example.com/collector",
    log_format: "cef",
    skip_ssl_verification: false,
    created_at: "2026-11-20T09:00:00.000Z",
    updated_at: "2026-11-21T09:30:00.000Z",
    ...changes,
  };
}
