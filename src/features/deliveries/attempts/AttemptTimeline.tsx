import Box from "@mui/material/Box";
import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { AttemptItem } from "./AttemptItem";
import { AttemptScaleBar } from "./AttemptScaleBar";
import { NextAttempt } from "./NextAttempt";

export interface AttemptTimelineProps {
  readonly delivery: Delivery;
}

/** From the first attempt to what comes next. */
export function AttemptTimeline({ delivery }: AttemptTimelineProps) {
  const t = useT();
  const { attempts, state, reason, address_replaced: isReplaced, next_attempt_at: nextAttemptAt } = delivery;
  const note = noteKey();
  return (
    <>
      <AttemptScaleBar delivery={delivery} />
      {(attempts.length > 0 || nextAttemptAt !== null) && (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {attempts.map((attempt) => (
            <AttemptItem
              key={attempt.number}
              attempt={attempt}
              delivery={delivery.finished_at === null ? "under way" : "finished"}
            />
          ))}
          {nextAttemptAt !== null && (
            <NextAttempt number={attempts.length + 1} dueAt={Date.parse(nextAttemptAt)} />
          )}
        </Box>
      )}
      {note !== null && <Box sx={{ color: "text.secondary" }}>{t(note)}</Box>}
    </>
  );

  function noteKey() {
    if (isReplaced) return "deliveries.attempts.replaced";
    if (state === "collecting") return "deliveries.attempts.collecting";
    if (state === "pending" && attempts.length === 0) return "deliveries.attempts.pending";
    return reason === "dropped" ? "deliveries.attempts.dropped" : null;
  }
}
