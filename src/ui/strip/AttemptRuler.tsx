import Box from "@mui/material/Box";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import type { StripPiece } from "./strip-model";

export interface RulerPart {
  readonly kind: "attempt" | "wait";
  /** Of an attempt: its own number. Of a wait: that of the attempt before it. */
  readonly number: number;
  readonly durationMs: number;
}

export interface AttemptRulerProps {
  /** In order. */
  readonly parts: readonly RulerPart[];
  /** How an attempt ended. */
  readonly tone: (attempt: number) => StripPiece["tone"];
  /** What stands behind the last part. */
  readonly end?: "nothing" | "next_attempt";
  /** All that the ruler says, in words: it is one picture. */
  readonly label: string;
}

/** A wait narrower than this has no room for its words. */
const LABELLED_SHARE = 0.06;

const MARK_PX = 18;

/** Attempts and the waits between them, to scale: how retries spread out. */
export function AttemptRuler({ parts, tone, end = "nothing", label }: AttemptRulerProps) {
  const totalMs = parts.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return (
    <Box
      component="figure"
      aria-label={label}
      sx={{ display: "flex", alignItems: "flex-start", m: 0, minWidth: 0 }}
    >
      {parts.map((part) => {
        const share = totalMs === 0 ? 0 : part.durationMs / totalMs;
        return (
          <Box
            key={`${part.kind} ${part.number}`}
            sx={{ flex: `${share} 0 ${part.kind === "attempt" ? MARK_PX : 4}px`, minWidth: 0 }}
          >
            {part.kind === "attempt" ? (
              <Attempt number={part.number} tone={tone(part.number)} />
            ) : (
              <Wait durationMs={part.durationMs} isLabelled={share >= LABELLED_SHARE} />
            )}
          </Box>
        );
      })}
      {end === "next_attempt" && (
        <Box
          sx={{
            flex: `0 0 ${MARK_PX}px`,
            height: MARK_PX,
            borderRadius: "5px",
            border: "1px dashed",
            borderColor: "border.control",
          }}
        />
      )}
    </Box>
  );
}

function Attempt({ number, tone }: { readonly number: number; readonly tone: StripPiece["tone"] }) {
  return (
    <Box
      sx={{
        height: MARK_PX,
        display: "grid",
        placeItems: "center",
        borderRadius: "5px",
        border: 1,
        borderColor: `tone.${tone}.line`,
        bgcolor: `tone.${tone}.soft`,
        color: `tone.${tone}.ink`,
        fontSize: "0.6875rem",
        fontWeight: 600,
        lineHeight: 1,
      }}
    >
      {number}
    </Box>
  );
}

function Wait({ durationMs, isLabelled }: { readonly durationMs: number; readonly isLabelled: boolean }) {
  const { locale } = useLanguage();
  return (
    <>
      <Box sx={{ height: MARK_PX, display: "grid", alignItems: "center" }}>
        <Box sx={{ borderTop: 2, borderColor: "border.control" }} />
      </Box>
      {isLabelled && (
        <Box
          sx={{
            // Half of the attempt on either side has nothing below it.
            mx: `-${MARK_PX / 2}px`,
            typography: "caption",
            color: "text.secondary",
            textAlign: "center",
            whiteSpace: "nowrap",
            overflow: "hidden",
          }}
        >
          {formatDuration(durationMs, locale)}
        </Box>
      )}
    </>
  );
}
