import type { Person, Repo } from "@sallyport/access";
import type { Diagnostic, GateModel } from "@sallyport/schema";

/** An account of the host. The id is 24 hexadecimal digits, as on the Hub. */
export interface Account extends Person {
  readonly email: string;
  /** The language that they want mail in, as a BCP 47 tag; English where absent. */
  readonly locale?: string;
  /** Organizations that they belong to. */
  readonly orgs?: readonly Membership[];
  /**
   * What they proved themselves with, if it was a token. Set it for each request that your own bearer
   * tokens authenticate, and for no other: such requests alone need not prove which site they come from.
   */
  readonly token?: {
    readonly name: string;
    readonly role: "read" | "write";
    /** False where it cannot read the files of gated repositories, even if its user has access. */
    readonly gatedRepos?: boolean;
  };
}

/** One account's place in an organization. */
export interface Membership {
  readonly name: string;
  readonly role: "admin" | "write" | "contributor" | "read";
}

/** A repo as the host knows it, read at request time. */
export interface HostRepo {
  readonly repo: Repo;
  /** Username of the repo's owner. */
  readonly author: string;
  /** 40 hexadecimal digits that change with the content. */
  readonly sha: string;
  readonly lastModified?: Date;
  readonly gate: GateModel;
  /** Id of its creator, if the host knows: exempt from its gate. */
  readonly createdBy?: string;
  /** What was found in the card; an error closes the gate. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One file of a repo; the path is relative, with `/`. */
export interface HostFile {
  readonly path: string;
  readonly size: number;
  /** Changes with the content, where the host knows without reading it. */
  readonly version?: string;
}

/** What a repo was at an earlier commit. */
export interface HostCommit {
  readonly lastModified?: Date;
  /** With versions: a file is served as of this commit while it is still of the same version. */
  readonly files: readonly HostFile[];
}

/** A file opened for reading; the server closes it. */
export interface OpenedFile {
  readonly size: number;
  /** Of these very bytes, as `HostFile.version`. */
  readonly version?: string;
  /** Strong, without quotes. */
  readonly etag: string;
  readonly lastModified: Date;
  /** The bytes from `start` up to and including `end`. */
  stream(range: { readonly start: number; readonly end: number }): ReadableStream<Uint8Array>;
  close(): Promise<void>;
}

/** A collection as the host knows it. */
export interface HostCollection {
  /** `namespace/slug-id`, as on the Hub. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly lastModified?: Date;
  /** What is in it now. */
  readonly repos: readonly Repo[];
}

/** Collections, for hosts that have them: each can be gated as one. */
export interface HostCollections {
  find(id: string): Promise<HostCollection | null>;
  /** Ids of the collections that a repo is in. Asked with every request for the repo. */
  of(repo: Repo): Promise<readonly string[]>;
  /** Whether an account may say how a collection is gated. */
  canWrite(account: Account, id: string): Promise<boolean>;
}

/** What a host brings along. Every function may read its own database or files. */
export interface Host {
  /**
   * Who sends this request, or null. Cookies and tokens are the host's. Return null for a bearer token
   * that you do not know, even if the request has a session's cookie too: it is answered 401.
   */
  authenticate(request: Request): Promise<Account | null>;
  /** Whether an account, with what it proved itself with, may review, grant and configure this repo. */
  canWrite(account: Account, repo: Repo): Promise<boolean>;
  /** The repo, or null if it does not exist. */
  findRepo(repo: Repo): Promise<HostRepo | null>;
  /**
   * Every repo there is, for the Hub's lists. Each is looked up by `findRepo` before it is shown. Absent:
   * the lists hold those alone that clients have created here.
   */
  listRepos?(): Promise<readonly Repo[]>;
  listFiles(repo: Repo): Promise<readonly HostFile[]>;
  /**
   * What a repo was when its `sha` was this one, or null. Clients download file after file of one commit:
   * remember commits for a while, so that a change does not end their downloads. Absent: none is remembered.
   */
  findCommit?(repo: Repo, sha: string): Promise<HostCommit | null>;
  /** The file at a listed path, or null. The server asks the gate first. */
  openFile(repo: Repo, path: string): Promise<OpenedFile | null>;
  findUser(
    user: { readonly userId: string } | { readonly username: string },
  ): Promise<Account | null>;
  /**
   * People whose username, name or a word of it begins with `query`, at most 20. `isNamedLike()` of
   * `@sallyport/access` compares them as the lists are searched: "ibrahim" finds "İbrahim".
   */
  searchUsers(query: string): Promise<readonly Account[]>;
  /** Whether a name is an organization's: access is given to people alone. Absent: none is. */
  isOrganization?(name: string): Promise<boolean>;
  /**
   * The owner of a repo, or its organization's admins, oldest first. The first five who have an address and
   * can decide are notified of requests. Absent: the user that the repo's namespace names.
   */
  listOwners?(repo: Repo): Promise<readonly Account[]>;
  /** Whether an account can create empty repos in a namespace. Absent: no one can. */
  canCreate?(account: Account, namespace: string): Promise<boolean>;
  /** Absent: there are no collections, and each repo is gated by itself. */
  readonly collections?: HostCollections;
  /**
   * The IP address of a request's connection, from the host's runtime: never from a header, which anyone
   * can send. Absent: addresses are unknown.
   */
  addressOf?(request: Request): string | undefined;
}
