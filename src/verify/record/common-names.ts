// The names that collectors give to the fields of CEF when they take a record apart, and ours for them.

const NAMES: Readonly<Record<string, string>> = {
  // CEF's long names (ArcSight, Filebeat's decode_cef)
  deviceReceiptTime: "rt",
  sourceAddress: "src",
  requestUrl: "request",
  deviceAction: "act",
  deviceVendor: "event_vendor",
  deviceProduct: "event_product",
  deviceVersion: "event_version",
  deviceEventClassId: "event_class_id",
  // Microsoft Sentinel's columns
  DeviceVendor: "event_vendor",
  DeviceProduct: "event_product",
  DeviceVersion: "event_version",
  DeviceEventClassID: "event_class_id",
  Activity: "name",
  LogSeverity: "severity",
  ReceiptTime: "rt",
  SourceIP: "src",
  RequestURL: "request",
  DeviceAction: "act",
  // Elastic's
  "cef.version": "cef_version",
  "cef.device.vendor": "event_vendor",
  "cef.device.product": "event_product",
  "cef.device.version": "event_version",
  "cef.device.event_class_id": "event_class_id",
  "cef.name": "name",
  "cef.severity": "severity",
  // Graylog's
  device_vendor: "event_vendor",
  device_product: "event_product",
  device_version: "event_version",
  device_event_class_id: "event_class_id",
};

export function commonName(name: string): string {
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? name) : name;
}
