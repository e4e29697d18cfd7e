import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { HttpHead } from "@/ui/text/HttpHead";
import { MaskedValue } from "@/features/sandbox/MaskedValue";

export interface RequestHeadersProps {
  readonly request: Pick<ReceivedRequest, "method" | "url" | "headers">;
}

/** Everything that came before the body. The Authorization value shows only when asked for. */
export function RequestHeaders({ request: { method, url, headers } }: RequestHeadersProps) {
  return (
    <HttpHead
      firstLine={`${method} ${url}`}
      headers={headers}
      renderValue={(name, value) =>
        name === "authorization" ? <MaskedValue value={value} name={name} /> : value
      }
    />
  );
}
