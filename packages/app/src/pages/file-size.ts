const UNITS = ["kilobyte", "megabyte", "gigabyte", "terabyte"];

/** A size in bytes as people read it: `730 bytes`, `5.4 MB`, `43 kB`. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = "byte";
  for (const next of UNITS) {
    if (value < 1_000) break;
    value /= 1_000;
    unit = next;
  }
  return new Intl.NumberFormat("en-US", {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
