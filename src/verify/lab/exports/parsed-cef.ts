// What stores keep of CEF that they take apart.

import { cefExtensions, cefHeader, STORED_AT } from "./export-parts";

/** Where the columns of CommonSecurityLog come from. */
export const SENTINEL_COLUMNS = [
  ["TimeGenerated [UTC]", null],
  ["DeviceVendor", "event_vendor"],
  ["DeviceProduct", "event_product"],
  ["DeviceVersion", "event_version"],
  ["DeviceEventClassID", "event_class_id"],
  ["Activity", "name"],
  ["LogSeverity", "severity"],
  ["ReceiptTime", "rt"],
  ["SourceIP", "src"],
  ["RequestURL", "request"],
  ["DeviceAction", "act"],
  ["AdditionalExtensions", null],
] as const;

export function sentinelCells(record: string): readonly string[] {
  const fields = { ...cefHeader(record), ...cefExtensions(record) };
  const own = new Set<string>(SENTINEL_COLUMNS.flatMap(([, key]) => (key === null ? [] : [key])));
  const rest = Object.entries(cefExtensions(record)).filter(([key]) => !own.has(key));
  return SENTINEL_COLUMNS.map(([name, key]) => {
    if (name === "AdditionalExtensions") return rest.map(([key, value]) => `${key}=${value}`).join(";");
    return key === null ? STORED_AT : (fields[key] ?? "");
  });
}

/** As Filebeat's decode_cef names things without event.original. */
export function ecsRow(record: string): string {
  const header = cefHeader(record);
  const { rt = "", src = "", request, act, ...rest } = cefExtensions(record);
  return JSON.stringify({
    "@timestamp": STORED_AT,
    agent: { type: "filebeat" },
    cef: {
      version: "0",
      device: {
        vendor: header["event_vendor"],
        product: header["event_product"],
        version: header["event_version"],
        event_class_id: header["event_class_id"],
      },
      name: header["name"],
      severity: header["severity"],
      extensions: {
        deviceReceiptTime: new Date(Number(rt)).toISOString(),
        sourceAddress: src,
        ...(request === undefined ? {} : { requestUrl: request }),
        ...(act === undefined ? {} : { deviceAction: act }),
        ...rest,
      },
    },
    source: { ip: src },
  });
}

/** As Graylog's CEF input stores it. */
export function graylogRow(record: string): string {
  const { event_vendor, event_product, event_version, event_class_id, name, severity } = cefHeader(record);
  return JSON.stringify({
    gl2_source_input: "1",
    source: "konghq.com",
    timestamp: STORED_AT,
    device_vendor: event_vendor,
    device_product: event_product,
    device_version: event_version,
    device_event_class_id: event_class_id,
    name,
    severity,
    ...cefExtensions(record),
  });
}
