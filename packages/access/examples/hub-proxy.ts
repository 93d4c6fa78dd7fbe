const HUB = "https://huggingface.co";
const PATHS =
  /^\/(api\/(quicksearch|datasets\/acme\/voices(\/settings|\/user-access-request\/\w+)?)|datasets\/acme\/voices\/user-access-report)$/;
const EXPOSED = ["content-type", "link", "retry-after", "x-error-code", "x-error-message"];

/** Forwards an owner's calls about one dataset to the Hub, with a token that only this server knows. */
export async function hubProxy(
  request: Request,
  token: string,
  isOwner: boolean,
): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url);
  const reads = request.method === "GET";
  const mayPass = isOwner && (reads || request.headers.get("origin") === origin);
  if (!mayPass || !PATHS.test(pathname)) return new Response(null, { status: mayPass ? 404 : 403 });
  const { status, headers, body } = await fetch(HUB + pathname + search, {
    method: request.method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: reads ? null : await request.text(),
  });
  const exposed = new Headers();
  for (const name of EXPOSED.filter((one) => headers.has(one)))
    exposed.set(name, headers.get(name)?.replaceAll(HUB, origin) ?? "");
  return new Response(body, { status, headers: exposed });
}
