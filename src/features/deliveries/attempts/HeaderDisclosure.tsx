import Box from "@mui/material/Box";
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
    <Box component="details" sx={{ "&[open] > summary": { mb: 0.75 } }}>
      <Box
        component="summary"
        sx={{
          typography: "body2",
          color: "text.secondary",
          cursor: "pointer",
          width: "fit-content",
          borderRadius: "2px",
          "&:hover": { color: "text.primary" },
        }}
      >
        {title}
      </Box>
      <HttpHead headers={headers} {...(firstLine === undefined ? {} : { firstLine })} />
      {note !== undefined && (
        <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.75 }}>{note}</Box>
      )}
    </Box>
  );
}
