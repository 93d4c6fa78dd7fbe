import type { Services } from "../services/services.types.ts";
import type { Subject } from "../store/subject.types.ts";
import { readTarget } from "./target.ts";

const ADDRESS =
  /^(\/api\/(?:sallyport\/v1\/)?(models|datasets|collections)\/|\/(datasets|collections)\/|\/)([^/]+\/[^/]+)(\/.*)?$/;
const TYPES: Readonly<Record<string, Subject["type"]>> = {
  datasets: "dataset",
  collections: "collection",
};

/**
 * The redirect for an address under a former name, or undefined. 307, which keeps method and body, and a
 * path without a host, as the Hub does it: its clients follow no other redirect. Only for callers who
 * can see the renamed repo; for the others nothing must differ from a name that never existed.
 */
export async function redirectRenamed(
  services: Services,
  request: Request,
): Promise<Response | undefined> {
  const { pathPrefix } = services;
  const { pathname, search } = new URL(request.url);
  const asked = pathname.startsWith(`${pathPrefix}/`)
    ? pathname.slice(pathPrefix.length)
    : pathname;
  const [, prefix = "", api, page, path = "", rest = ""] = ADDRESS.exec(asked) ?? [];
  const id = decode(path);
  if (id === undefined) return undefined;
  const type = TYPES[api ?? page ?? ""] ?? "model";
  const to = await findRenamed(services, { type, id });
  if (!to || !(await isVisible(services, request, to))) return undefined;
  const name = to.id.split("/").map(encodeURIComponent).join("/");
  return new Response(null, {
    status: 307,
    headers: { location: `${pathPrefix}${prefix}${name}${rest}${search}` },
  });
}

/** The name that a repo of a former name has now; undefined while another repo uses that name. */
export async function findRenamed<T extends Subject>(
  services: Pick<Services, "host" | "names" | "repos">,
  from: T,
): Promise<T | undefined> {
  const to = await services.names.follow(from);
  return to && !(await exists(services, from)) ? { ...from, id: to.id } : undefined;
}

/** Whether the former name is in use again, by a repo that the caller need not see. */
async function exists(
  { host, repos }: Pick<Services, "host" | "repos">,
  { type, id }: Subject,
): Promise<boolean> {
  if (type === "collection") return Boolean(await host.collections?.find(id));
  if (await host.findRepo({ type, id })) return true;
  return (await repos.read({ type, id })).createdBy !== undefined;
}

async function isVisible(
  services: Services,
  request: Request,
  { type, id }: Subject,
): Promise<boolean> {
  if (type === "collection") return Boolean(await services.host.collections?.find(id));
  const sender = await services.senderOf(request);
  return (await readTarget(services, sender, { type, id })) !== undefined;
}

function decode(path: string): string | undefined {
  try {
    return path === "" ? undefined : decodeURIComponent(path);
  } catch {
    return undefined; // a broken escape sequence is in no name
  }
}
