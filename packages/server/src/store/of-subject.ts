/** What rows are kept under. */
interface Key {
  readonly type: string;
  readonly id: string;
}

/** The columns that say which repo or collection a row is kept under, for `eb.and()` and `values()`. */
export function ofSubject({ type, id }: Key): { repo_type: string; repo_id: string } {
  return { repo_type: type, repo_id: id };
}

/** The columns that say whose request for what a row is about. */
export function ofRequester(
  subject: Key,
  userId: string,
): { repo_type: string; repo_id: string; user_id: string } {
  return { ...ofSubject(subject), user_id: userId };
}
