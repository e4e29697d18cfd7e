import Link from "@mui/material/Link";
import { useT } from "@/i18n/use-t";

export const MAIN_ID = "main";

/** The first stop of the tab key, seen only then. */
export function SkipLink() {
  const t = useT();
  return (
    <Link
      href={`#${MAIN_ID}`}
      onClick={(event) => {
        // The focus, without a fragment in the address.
        event.preventDefault();
        document.getElementById(MAIN_ID)?.focus();
      }}
      sx={{
        position: "fixed",
        top: 8,
        left: 8,
        zIndex: "tooltip",
        px: 2,
        py: 1,
        bgcolor: "background.paper",
        border: 1,
        borderColor: "primary.main",
        borderRadius: "6px",
        "&:not(:focus)": { clipPath: "inset(50%)" },
      }}
    >
      {t("app.skipToContent")}
    </Link>
  );
}
