import type { Segment } from "@/contract/watch/watch-history";
import type { PlainMessageKey } from "@/i18n/message-key";
import type { StripLook, StripPiece } from "@/ui/strip/strip-model";

interface SegmentLook {
  readonly look: StripLook;
  readonly tone: StripPiece["tone"];
  /** A few words, in a sentence that goes on with a length of time. */
  readonly word: PlainMessageKey;
}

export const SEGMENT_LOOKS: Readonly<Record<Segment["state"], SegmentLook>> = {
  ready: { look: "line", tone: "info", word: "history.state.ready" },
  delivering: { look: "filled", tone: "success", word: "history.state.delivering" },
  failing: { look: "striped", tone: "warning", word: "history.state.failing" },
  stopped: { look: "hollow", tone: "danger", word: "history.state.stopped" },
  off: { look: "dashed", tone: "neutral", word: "history.state.off" },
  unconfigured: { look: "line", tone: "neutral", word: "history.state.unconfigured" },
  unobserved: { look: "dotted", tone: "neutral", word: "history.state.unobserved" },
};
