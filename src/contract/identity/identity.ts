// Who is calling, what they may do, and who else there is in the organisation. Read only.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { numberPageSchema } from "@/contract/wire/pagination";

export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  full_name: z.string(),
  /** May be empty or absent; then the full name is what people read. */
  preferred_name: z.exactOptional(z.string()),
  active: z.boolean(),
  created_at: instantSchema,
  updated_at: instantSchema,
});
export type User = z.infer<typeof userSchema>;

export const userListSchema = z.object({
  data: z.array(userSchema),
  meta: z.object({ page: numberPageSchema }),
});

export const systemAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.nullable(z.string())),
  /** Made and kept by Konnect itself. */
  konnect_managed: z.exactOptional(z.boolean()),
  created_at: z.exactOptional(instantSchema),
  updated_at: z.exactOptional(instantSchema),
});
export type SystemAccount = z.infer<typeof systemAccountSchema>;

export const systemAccountListSchema = z.object({
  data: z.array(systemAccountSchema),
  meta: z.object({ page: numberPageSchema }),
});

export const currentOrganizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  login_path: z.string(),
  state: z.string(),
  created_at: instantSchema,
  updated_at: instantSchema,
});
export type CurrentOrganization = z.infer<typeof currentOrganizationSchema>;

export const teamSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.nullable(z.string())),
  /** True for the teams that every organisation has, such as Organization Admin. */
  system_team: z.exactOptional(z.boolean()),
  created_at: z.exactOptional(instantSchema),
  updated_at: z.exactOptional(instantSchema),
});
export type Team = z.infer<typeof teamSchema>;

export const teamListSchema = z.object({
  data: z.array(teamSchema),
  meta: z.object({ page: numberPageSchema }),
});
export type TeamList = z.infer<typeof teamListSchema>;

export const assignedRoleSchema = z.object({
  id: z.string(),
  /** `Admin`, for instance. */
  role_name: z.string(),
  /** One entity, or `*` for all of that type. */
  entity_id: z.string(),
  /** `Audit Logs`, for instance. */
  entity_type_name: z.string(),
  /** A region, or `*` for all of them. */
  entity_region: z.string(),
});
export type AssignedRole = z.infer<typeof assignedRoleSchema>;

export const assignedRoleListSchema = z.object({
  data: z.array(assignedRoleSchema),
  meta: z.object({ page: numberPageSchema }),
});
export type AssignedRoleList = z.infer<typeof assignedRoleListSchema>;
