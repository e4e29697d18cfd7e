import { useSearchParams } from "react-router-dom";
import { DestinationList } from "@/features/destinations/DestinationList";

const QUERY_PARAM = "q";

export function DestinationsPage() {
  const [params, setParams] = useSearchParams();
  return (
    <DestinationList
      query={params.get(QUERY_PARAM) ?? ""}
      onQueryChange={(query) => {
        setParams(
          (current) => {
            const next = new URLSearchParams(current);
            if (query === "") next.delete(QUERY_PARAM);
            else next.set(QUERY_PARAM, query);
            return next;
          },
          // Each letter a step back would make the back button useless.
          { replace: true, preventScrollReset: true },
        );
      }}
    />
  );
}
