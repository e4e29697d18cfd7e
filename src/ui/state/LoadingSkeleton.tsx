import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

export interface LoadingSkeletonProps {
  /** The shape of what is coming, so that nothing jumps. */
  readonly shape: "form" | "table" | "text" | "page";
}

export function LoadingSkeleton({ shape }: LoadingSkeletonProps) {
  const t = useT();
  return (
    <Box aria-busy="true">
      <VisuallyHidden element="output">{t("ui.loading")}</VisuallyHidden>
      <div aria-hidden>{SHAPES[shape]}</div>
    </Box>
  );
}

const FORM = (
  <Stack spacing={3} sx={{ maxWidth: 560 }}>
    {["a", "b", "c"].map((key) => (
      <Stack key={key} spacing={0.75}>
        <Skeleton variant="rounded" width={120} height={16} />
        <Skeleton variant="rounded" height={36} />
      </Stack>
    ))}
    <Skeleton variant="rounded" width={88} height={36} />
  </Stack>
);

const TABLE = (
  <Stack spacing={"1px"} sx={{ border: 1, borderColor: "divider", borderRadius: "8px", overflow: "hidden" }}>
    <Skeleton variant="rectangular" height={32} />
    {["90%", "70%", "80%", "60%", "75%"].map((width) => (
      <Box key={width} sx={{ p: 1.5, bgcolor: "background.paper" }}>
        <Skeleton variant="rounded" width={width} height={16} />
      </Box>
    ))}
  </Stack>
);

const TEXT = (
  <Stack spacing={1} sx={{ maxWidth: 560 }}>
    {["100%", "92%", "60%"].map((width) => (
      <Skeleton key={width} variant="rounded" width={width} height={16} />
    ))}
  </Stack>
);

const SHAPES = {
  form: FORM,
  table: TABLE,
  text: TEXT,
  page: (
    <Stack spacing={3}>
      <Skeleton variant="rounded" width={240} height={28} />
      {TABLE}
    </Stack>
  ),
} as const;
