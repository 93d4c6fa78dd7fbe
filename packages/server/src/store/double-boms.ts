const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);
const DATA_ROW = "D".charCodeAt(0);

/**
 * Messages of PostgreSQL's protocol in which each value of a row that begins with a byte order mark
 * begins with two. Writes into `data` where there are any.
 */
export function doubleBoms(data: Uint8Array): Uint8Array {
  if (!hasBom(data)) return data; // nearly always, and much sooner known
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const places: number[] = [];
  for (let at = 0; at < data.length; ) {
    const length = view.getInt32(at + 1);
    if (data[at] === DATA_ROW) doubleInRow(view, at, places);
    at += 1 + length;
  }
  if (places.length === 0) return data;
  const doubled = new Uint8Array(data.length + places.length * BOM.length);
  let from = 0;
  let to = 0;
  for (const place of [...places, data.length]) {
    doubled.set(data.subarray(from, place), to);
    to += place - from;
    from = place;
    if (place < data.length) doubled.set(BOM, to);
    to += BOM.length;
  }
  return doubled;
}

function hasBom(data: Uint8Array): boolean {
  let at = data.indexOf(0xef);
  while (at !== -1 && !(data[at + 1] === 0xbb && data[at + 2] === 0xbf)) {
    at = data.indexOf(0xef, at + 1);
  }
  return at !== -1;
}

/** Note where marks are to be added in a row, and write its lengths as they will be. */
function doubleInRow(view: DataView, row: number, places: number[]): void {
  let added = 0;
  let at = row + 7;
  for (let fields = view.getInt16(row + 5); fields > 0; fields -= 1) {
    const length = view.getInt32(at); // -1 for null
    const value = at + 4;
    if (length >= BOM.length && BOM.every((byte, n) => view.getUint8(value + n) === byte)) {
      view.setInt32(at, length + BOM.length);
      added += BOM.length;
      places.push(value);
    }
    at = value + Math.max(length, 0);
  }
  if (added > 0) view.setInt32(row + 1, view.getInt32(row + 1) + added);
}
