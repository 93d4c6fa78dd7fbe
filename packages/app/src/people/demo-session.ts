import { readCookie } from "../http/cookies.ts";

/**
 * Who the browser says it is: a user name. The cookie holds it plainly: anyone who reaches a demo may
 * be anyone in it, which is why a demo listens on loopback alone. The port is in its name, as cookies
 * do not keep ports apart.
 */
export function demoSession(port: number): {
  read(request: Request): string | undefined;
  /** A `Set-Cookie`; undefined signs out. */
  write(username: string | undefined): string;
} {
  const name = `sallyport_demo_${port}`;
  return {
    read: (request) => readCookie(request, name),
    write: (username) =>
      username === undefined
        ? `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
        : `${name}=${username}; Path=/; HttpOnly; SameSite=Lax`,
  };
}
