import type { DemoPerson } from "./demo-people.ts";
import { demoPerson } from "./demo-people.ts";

/**
 * Who the browser says it is. The cookie holds the plain user name: anyone who reaches a demo may be
 * anyone in it, which is why a demo listens on loopback alone. The port is in its name, as cookies
 * do not keep ports apart.
 */
export function demoSession(port: number): {
  read(request: Request): DemoPerson | undefined;
  write(username: string): string;
} {
  const name = `sallyport_demo_${port}`;
  return {
    read: (request) => {
      const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
      const own = cookies.find((cookie) => cookie.startsWith(`${name}=`));
      return demoPerson(own?.slice(name.length + 1));
    },
    write: (username) =>
      demoPerson(username)
        ? `${name}=${username}; Path=/; HttpOnly; SameSite=Lax`
        : `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`,
  };
}
