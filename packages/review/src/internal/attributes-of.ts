import type { ReviewOptions } from "./review.types.ts";

/** What of a review's properties is for its element. */
export function attributesOf<Props extends ReviewOptions>({
  adapter,
  gate,
  gateFingerprint,
  approvalMode,
  value,
  defaultValue,
  onValueChange,
  initialData,
  reasonTemplates,
  undoWindow,
  layout,
  singleKeys,
  signIn,
  messages,
  classNames,
  ...attributes
}: Props): Omit<Props, keyof ReviewOptions> {
  return attributes;
}
