import type { Gap } from "@/contract/watch/gap";
import { gapPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink, type RouterLinkProps } from "@/ui/layout/RouterLink";
import { useGapWords } from "./use-gap-words";

export interface GapLinkProps extends Pick<RouterLinkProps, "among"> {
  readonly gap: Gap;
  /** The server's now. */
  readonly now: EpochMs;
}

/** From and to with the length, leading to the gap. */
export function GapLink({ gap, now, among }: GapLinkProps) {
  const { span } = useGapWords();
  return (
    <RouterLink to={gapPath(gap.id)} {...(among && { among })}>
      {span(gap, now)}
    </RouterLink>
  );
}
