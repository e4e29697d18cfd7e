import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, use } from "react";
import { matchPath, useLocation, type To } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { RouterLink } from "./RouterLink";
import { TitleNoticeContext } from "./title-notice";
import { TabLinks, type TabLinksProps } from "./TabLinks";

export interface Crumb {
  readonly label: string;
  /** Left out where the step has no page of its own. */
  readonly to?: To;
}

export interface PageHeaderProps {
  /** The page's one h1, and what the browser's tab says. */
  readonly title: string;
  /** The way down to this page, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** A state of the whole page's subject, beside the title. */
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  /** One sentence, where the title does not say enough. */
  readonly description?: ReactNode;
  /** Pages of their own under the same heading; the browser's tab and history tell them apart. */
  readonly tabs?: TabLinksProps;
}

export function PageHeader({ title, crumbs, badge, actions, description, tabs }: PageHeaderProps) {
  const t = useT();
  const notice = use(TitleNoticeContext);
  const { pathname } = useLocation();
  const tab = tabs?.tabs.find(({ to }) => matchPath(to, pathname) !== null)?.label;
  return (
    <>
      <Box component="header" sx={{ mb: 3 }}>
        <title>
          {[notice, tab, title, t("app.name")].filter((part) => typeof part === "string").join(" · ")}
        </title>
        {crumbs !== undefined && <Crumbs crumbs={crumbs} />}
        <Stack
          direction="row"
          useFlexGap
          sx={{
            flexWrap: "wrap",
            alignItems: "center",
            justifyContent: "space-between",
            columnGap: 2,
            rowGap: 1.5,
          }}
        >
          <Stack
            direction="row"
            useFlexGap
            sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 1.5, rowGap: 0.5, minWidth: 0 }}
          >
            <Typography
              ref={focusHeadingOnUnmount}
              variant="h1"
              tabIndex={-1}
              sx={{ overflowWrap: "anywhere" }}
            >
              {title}
            </Typography>
            {badge}
          </Stack>
          {actions !== undefined && (
            <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
              {actions}
            </Stack>
          )}
        </Stack>
        {description !== undefined && (
          <Typography sx={{ color: "text.secondary", mt: 0.5, maxWidth: "72ch" }}>{description}</Typography>
        )}
      </Box>
      {tabs !== undefined && <TabLinks {...tabs} />}
    </>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useT();
  return (
    <Box component="nav" aria-label={t("ui.breadcrumb")} sx={{ typography: "body2", mb: 0.5 }}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexWrap: "wrap" }}>
        {crumbs.map(({ label, to }) => (
          <Box
            component="li"
            key={label}
            sx={{
              color: "text.secondary",
              "&:not(:first-of-type)::before": { content: '"/" / ""', mx: 0.75 },
            }}
          >
            {to === undefined ? label : <RouterLink to={to}>{label}</RouterLink>}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
