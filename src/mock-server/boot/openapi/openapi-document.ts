// The OpenAPI 3.1 document of everything this server answers, made from its own route tables and schemas.

import type * as z from "zod/mini";
import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";
import { problemSchema } from "@/contract/wire/problem";
import type { QueryParameters } from "@/mock-server/service/http/route";
import { ROUTES } from "@/mock-server/service/operations/routes";
import { SANDBOX_TABLE } from "@/mock-server/service/sandbox/sandbox-routes";
import { WATCH_TABLE } from "@/mock-server/service/watch/watch-routes";
import { type Json, toJsonSchema } from "./json-schema";
import { OPERATION_PROSE } from "./operation-prose";

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  /** Others are on the origin of the server itself. */
  readonly isOfKonnect: boolean;
  readonly prose: string;
  readonly success: { readonly status: number; readonly schema?: z.core.$ZodType; readonly text?: true };
  readonly query: QueryParameters;
  readonly body: z.core.$ZodType | undefined;
  readonly needsToken: boolean;
  /** The one host that offers it; undefined where all do. */
  readonly host: ApiHost | undefined;
}

/**
 * @param hostUrls where the API's hosts are, `{host}` standing for the region
 * @throws Error when an operation or a parameter has no words
 */
export function openApiDocument(hostUrls: readonly string[] = ["https://{host}.api.konghq.com"]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations()) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = describe(operation, hostUrls);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Audit Logs Console mock server",
      version: "1.0.0",
      description:
        "The audit-log part of the Kong Konnect API as the mock server answers it, the sandbox API that steers the mock server, and the watch API that tells what webhooks were and missed.",
    },
    servers: servers(hostUrls, API_HOSTS),
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal or system account access token." },
      },
      schemas: { Problem: toJsonSchema(problemSchema, "output") },
    },
  };
}

function servers(hostUrls: readonly string[], hosts: readonly [ApiHost, ...ApiHost[]]): Json {
  return hostUrls.map((url) => ({ url, variables: { host: { enum: [...hosts], default: hosts[0] } } }));
}

function operations(): Operation[] {
  const all: Operation[] = [];
  for (const { versions, handle, path, dialect, audit, ...route } of ROUTES) {
    const { host, method, success, body, query, queryOfV2 } = route;
    for (const version of versions) {
      all.push({
        id: versions.length > 1 ? `${handle.name}_${version}` : handle.name,
        method,
        path: `/${version}${path}`,
        tag: dialect === "portal" ? "Portals and identity" : "Audit logs",
        isOfKonnect: true,
        prose: handle.name,
        success,
        query: { ...query, ...(version === "v2" && queryOfV2) },
        body,
        needsToken: audit !== "public",
        host,
      });
    }
  }
  for (const { handle, method, path, success, query = {}, body } of SANDBOX_TABLE) {
    const { name } = handle;
    const sandbox = { tag: "Sandbox", isOfKonnect: false, needsToken: false, host: undefined };
    all.push({ id: name, method, path, prose: name, success, query, body, ...sandbox });
  }
  for (const { handle, method, path, success, query = {}, body } of WATCH_TABLE) {
    const { name } = handle;
    const watch = { tag: "Watch", isOfKonnect: false, needsToken: method !== "GET", host: undefined };
    all.push({ id: name, method, path, prose: name, success, query, body, ...watch });
  }
  return all;
}

function describe(operation: Operation, hostUrls: readonly string[]): Json {
  const { id, path, tag, isOfKonnect, success, query, body, needsToken, host } = operation;
  const prose = OPERATION_PROSE[operation.prose];
  if (!prose) throw new Error(`operation ${operation.prose} has no words`);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const parameters: Json[] = [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...Object.entries(query).map(([name, schema]) => queryParameter(operation, name, schema)),
  ];
  const canBeRefused = body !== undefined || Object.keys(query).length > 0;
  const responses: Record<string, Json> = { [success.status]: successResponse(success) };
  if (canBeRefused) responses["400"] = problem("The request is not valid.");
  if (needsToken) {
    responses["401"] = problem("The token is missing, unknown or no longer valid.");
    responses["403"] = problem("The token's user may not do this.");
  }
  if (inPath.length > 0) responses["404"] = problem("There is no such resource here.");
  else if (host) responses["404"] = problem(`Only the ${host} host has this.`);
  if (prose.conflict !== undefined) responses["409"] = problem(prose.conflict);
  return {
    operationId: id,
    tags: [tag],
    summary: prose.summary,
    ...(!isOfKonnect && { servers: [{ url: "/" }] }),
    ...(host && { servers: servers(hostUrls, [host]) }),
    security: needsToken ? [{ token: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: toJsonSchema(body, "input") } },
      },
    }),
    responses,
  };
}

function queryParameter({ prose }: Operation, name: string, schema: z.core.$ZodType): Json {
  const description = OPERATION_PROSE[prose]?.query?.[name];
  if (description === undefined) throw new Error(`parameter ${name} of ${prose} has no words`);
  // Left empty it counts as absent, for every type.
  return { name, in: "query", description, allowEmptyValue: true, schema: toJsonSchema(schema, "input") };
}

function successResponse({ status, schema, text }: Operation["success"]): Json {
  const description = status === 202 ? "Accepted" : "Success";
  if (text) return { description, content: { "text/plain": { schema: { type: "string" } } } };
  if (!schema) return { description };
  return { description, content: { "application/json": { schema: toJsonSchema(schema, "output") } } };
}

function problem(description: string): Json {
  return {
    description,
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}
