import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { deliveriesPollMs, deliveryQueries } from "@/api/sandbox/delivery-queries";
import type { Region } from "@/audit-log/region";
import type { Delivery } from "@/contract/sandbox/delivery";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { sandboxDeliveryPath } from "@/lib/console-paths";
import { parseRfc3339 } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";

export interface SentInDemoProps {
  readonly region: Region;
  readonly traceId: string;
}

/** A world knows what it has sent: the deliveries that hold events of the call. */
export function SentInDemo({ region, traceId }: SentInDemoProps) {
  const t = useT();
  const { data } = useQuery({
    ...deliveryQueries.list({ region, traceId }),
    refetchInterval: ({ state }) =>
      state.data?.data.some(isUnderWay) ? deliveriesPollMs(state.data.data) : false,
  });
  if (data === undefined) return null;
  if (data.data.length === 0) {
    return <Box sx={{ color: "text.secondary" }}>{t("logs.sent.inNoDelivery")}</Box>;
  }
  return (
    <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {data.data.map((delivery) => (
        <DeliveryItem key={delivery.id} delivery={delivery} />
      ))}
    </Stack>
  );
}

function DeliveryItem({ delivery }: { readonly delivery: Delivery }) {
  const t = useT();
  const dateTime = useDateTime();
  const { tone, word } = wordsOf(delivery);
  const finishedAt = parseRfc3339(delivery.finished_at ?? "");
  return (
    <Box component="li" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
      <StatusBadge tone={tone} label={t(word)} />
      <RouterLink to={sandboxDeliveryPath(delivery.id)}>
        {t(delivery.replay ? "logs.sent.replay" : "logs.sent.delivery", { id: delivery.id })}
      </RouterLink>
      {finishedAt !== null && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {dateTime(finishedAt)}
        </Box>
      )}
    </Box>
  );
}

function isUnderWay({ state }: Delivery): boolean {
  return state !== "delivered" && state !== "failed";
}

/** A success that did not get to the end of its way, or whose way was not written down, is no arrival. */
function wordsOf(delivery: Delivery): { readonly tone: Tone; readonly word: PlainMessageKey } {
  if (isUnderWay(delivery)) return { tone: "info", word: "logs.sent.underWay" };
  if (delivery.state === "failed") return { tone: "danger", word: "logs.sent.failed" };
  const arrived = delivery.attempts.at(-1)?.arrived;
  if (arrived === true) return { tone: "success", word: "logs.sent.arrived" };
  return { tone: "warning", word: arrived === false ? "logs.sent.notArrived" : "logs.sent.answered" };
}
