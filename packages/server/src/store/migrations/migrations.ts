import type { Migration } from "kysely";
import { requests } from "./0001-requests.ts";
import { submissions } from "./0002-submissions.ts";
import { shownWords } from "./0003-shown-words.ts";
import { tokensAndGroups } from "./0004-tokens-and-groups.ts";
import { mail } from "./0005-mail.ts";
import { counts } from "./0006-counts.ts";
import { searchKeyColumns } from "./0007-search-keys.ts";
import { aliases } from "./0008-aliases.ts";
import { versions } from "./0009-versions.ts";
import { formRepos } from "./0010-form-repos.ts";
import { tokenRights } from "./0011-token-rights.ts";
import { blockedPlaces } from "./0012-blocked-places.ts";

/**
 * Every step of the tables, in the order of release; what was released is never edited. A migration
 * speaks of tables as they were, so it knows none of today's types.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-requests": requests,
  "0002-submissions": submissions,
  "0003-shown-words": shownWords,
  "0004-tokens-and-groups": tokensAndGroups,
  "0005-mail": mail,
  "0006-counts": counts,
  "0007-search-keys": searchKeyColumns,
  "0008-aliases": aliases,
  "0009-versions": versions,
  "0010-form-repos": formRepos,
  "0011-token-rights": tokenRights,
  "0012-blocked-places": blockedPlaces,
};
