import { useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { WireText } from "@/entities/webhook/WireText";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { type KeyValue, KeyValueList } from "@/ui/text/KeyValueList";

export interface GapClosingProps {
  readonly closing: NonNullable<Gap["closed_by"]>;
}

/** What closed it: how, when, by whom, and what the proof was. */
export function GapClosing({ closing }: GapClosingProps) {
  const t = useT();
  const dateTime = useDateTime();
  const instant = (text: string) => {
    const at = readInstant(text);
    return at === null ? text : dateTime(at);
  };
  const { kind, at, by, reason, job, destination_id: destinationId, input_sha256: sha } = closing;
  const items: (KeyValue | null)[] = [
    { key: t("gaps.closing.how"), value: t(`gaps.closing.kind.${kind}`) },
    { key: t("gaps.closing.when"), value: instant(at) },
    by && { key: t("gaps.closing.by"), value: by.name },
    reason === undefined ? null : { key: t("gaps.closing.reason"), value: reason },
    job
      ? {
          key: t("gaps.closing.job"),
          value: t("history.gap.range", { from: instant(job.start_at), to: instant(job.end_at) }),
        }
      : null,
    destinationId === undefined
      ? null
      : { key: t("gaps.closing.destination"), value: <Destination id={destinationId} /> },
    sha === undefined ? null : { key: t("gaps.closing.sha"), value: <WireText text={sha} /> },
  ];
  return (
    <Section title={t("gaps.closing.title")}>
      <KeyValueList items={items.filter((item) => item !== null)} />
    </Section>
  );
}

/** By its id where it has no name any more, or none that may be read. */
function Destination({ id }: { readonly id: string }) {
  const { data: destinations } = useQuery(destinationQueries.list());
  const found = destinations?.find((destination) => destination.id === id);
  return found ? <RouterLink to={destinationPath(id)}>{found.name}</RouterLink> : <WireText text={id} />;
}
