import type { Person } from "@sallyport/access";
import { readBearer } from "../http/bearer.ts";
import type { SessionCookie } from "../http/session-cookie.ts";
import type { People } from "./people.types.ts";
import { searchPeople } from "./search-people.ts";

/** A person to be in demo mode. */
export interface DemoPerson extends Person {
  readonly email: string;
  /** The owner writes the card and decides; the others visit. */
  readonly role: "visitor" | "owner";
}

/** Two visitors and the owner; only demo mode knows them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    id: "5a11e0000000000000000001",
    username: "ada",
    fullname: "Ada Lovelace",
    email: "ada@example.org",
    role: "visitor",
  },
  {
    id: "5a11e0000000000000000002",
    username: "grace",
    fullname: "Grace Hopper",
    email: "grace@example.org",
    role: "visitor",
  },
  {
    id: "5a11e0000000000000000003",
    username: "mary",
    fullname: "Mary Anning",
    email: "mary@example.org",
    role: "owner",
  },
];

/**
 * The demo's people. The cookie is an unsigned username, so anyone who can reach a demo can be anyone in it,
 * which is why it listens on loopback only. The owner can write to every repository.
 */
export function demoPeople(cookie: SessionCookie): People {
  const isOwner = ({ username }: { readonly username: string }): boolean =>
    demoPerson(username)?.role === "owner";
  return {
    // A request with a token is authenticated by the server alone.
    authenticate: (request) =>
      readBearer(request) === undefined ? demoPerson(cookie.read(request)) : undefined,
    canWrite: isOwner,
    owners: () => DEMO_PEOPLE.filter(isOwner),
    writesNamespace: isOwner,
    canCreate: (account, namespace) => isOwner(account) && namespace === account.username,
    find: (user) =>
      DEMO_PEOPLE.find((p) =>
        "userId" in user ? p.id === user.userId : p.username === user.username,
      ),
    search: (query) => searchPeople(DEMO_PEOPLE, query),
    isOrganization: () => false,
  };
}

export function demoPerson(username: string | undefined): DemoPerson | undefined {
  return DEMO_PEOPLE.find((person) => person.username === username);
}
