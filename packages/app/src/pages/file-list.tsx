import type { Repo } from "@sallyport/access";
import type { HostFile } from "@sallyport/server";
import type { ReactElement } from "react";
import { fileSize } from "./file-size.ts";
import { resolvePath } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

interface FileListProps {
  readonly repo: Repo;
  readonly files: readonly HostFile[] | undefined;
}

/** Names and sizes are public; the links lead through the gate. */
export function FileList({ repo, files }: FileListProps): ReactElement {
  const at = useSitePath();
  return (
    <section className="app-card" aria-labelledby="files">
      <h2 id="files">Files</h2>
      {files === undefined ? (
        <p className="app-muted">This gate covers a single card; it has no files.</p>
      ) : files.length === 0 ? (
        <p className="app-muted">No files yet.</p>
      ) : (
        <ul className="app-files">
          {files.map(({ path, size }) => (
            <li key={path}>
              <a href={at(resolvePath(repo, path))} download>
                <bdi>{path}</bdi>
              </a>
              <span className="app-size">{fileSize(size)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
