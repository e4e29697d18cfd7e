import type { ShellParts } from "@/app/layout/shell-parts";
import { UserMenu } from "@/features/demo-user/UserMenu";
import { DemoBanner } from "./DemoBanner";

export const DEMO_PARTS: ShellParts = { banner: <DemoBanner />, userMenu: <UserMenu /> };
