import type { Person } from "@sallyport/access";

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

export function demoPerson(username: string | undefined): DemoPerson | undefined {
  return DEMO_PEOPLE.find((person) => person.username === username);
}
