/** The address below which a service's routes are: its origin and the endpoint's path, without a slash at the end. */
export function baseUrl(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  // Joined as text: a path that begins with two slashes must not lead to another host.
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}
