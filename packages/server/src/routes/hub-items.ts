import type { AccessRequest, Person } from "@sallyport/access";

/** A user as the Hub's lists tell it. */
export function hubUser(person: Person): Record<string, unknown> {
  return {
    _id: person.id,
    ...(person.avatarUrl !== undefined && { avatarUrl: person.avatarUrl }),
    isPro: false,
    fullname: person.fullname,
    user: person.username,
    type: "user",
    verifiedOrgNames: [],
    ...(person.email !== undefined && { email: person.email }),
  };
}

/** A request as the Hub's lists tell it: no key besides these. */
export function hubItem(request: AccessRequest): Record<string, unknown> {
  const { user, requestedAt, reviewedAt, status, grantedBy, answers } = request;
  return {
    user: hubUser(user),
    timestamp: requestedAt,
    ...(reviewedAt !== undefined && { reviewedAt }),
    status,
    ...(grantedBy && { grantedBy: hubUser(grantedBy) }),
    // Own keys from entries: a label may be `__proto__`.
    fields: Object.fromEntries(answers),
  };
}
