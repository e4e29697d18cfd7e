import Box from "@mui/material/Box";
import { Disclosure } from "@/ui/text/Disclosure";
import { HttpHead } from "@/ui/text/HttpHead";

export interface HeaderDisclosureProps {
  readonly title: string;
  /** The line that HTTP puts before the headers. */
  readonly firstLine?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** HTTP headers, folded away until asked for. */
export function HeaderDisclosure({ title, firstLine, headers, note }: HeaderDisclosureProps) {
  return (
    <Disclosure title={title}>
      <HttpHead headers={headers} {...(firstLine === undefined ? {} : { firstLine })} />
      {note !== undefined && (
        <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.75 }}>{note}</Box>
      )}
    </Disclosure>
  );
}
