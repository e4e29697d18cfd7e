import { useT } from "@/i18n/use-t";
import { readPrincipal } from "./principal-words";
import { usePrincipals } from "./use-principals";

export interface PrincipalFactsProps {
  readonly id: string;
}

/** Whose an id is, line by line, the id itself last; of one that no list has, that this is so. */
export function PrincipalFacts({ id }: PrincipalFactsProps) {
  const t = useT();
  const reading = readPrincipal(usePrincipals(), id);
  const lines =
    reading.kind === "known"
      ? [reading.principal.name, reading.principal.email ?? t("logs.who.systemAccount")]
      : reading.kind === "unread"
        ? []
        : [t(`logs.who.${reading.kind}`)];
  return (
    <>
      {lines.map((line) => (
        <span key={line} style={{ display: "block", overflowWrap: "anywhere" }}>
          {line}
        </span>
      ))}
      <code translate="no" style={{ overflowWrap: "anywhere" }}>
        {id}
      </code>
    </>
  );
}
