/** A component's options, which are the keys of `names`, and what its element is given. */
export function splitProps<Props extends object, Name extends PropertyKey>(
  props: Props,
  names: Readonly<Record<Name, 1>>,
): [options: Pick<Props, Name & keyof Props>, rest: Omit<Props, Name>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(props)) {
    (Object.hasOwn(names, key) ? options : rest)[key] = value;
  }
  return [options, rest] as never; // every key of the properties is in one of the two
}
