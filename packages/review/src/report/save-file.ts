import type { Report } from "@sallyport/access";

/** Hand a text to the browser as a download. */
export function saveFile({ filename, mediaType, text }: Report): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  // The download has its own copy by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
