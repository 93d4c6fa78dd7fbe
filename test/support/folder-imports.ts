import { dirname, join, relative } from "node:path";

/** An import from one folder of a package into another. */
export interface FolderImport {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly isType: boolean;
}

const IMPORT = /\b(?:import|export)\s+(type\s)?(?:[\w*{][^"';]*?\sfrom\s+)?["'](\.[^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["'](\.[^"']+)["']/g;

/**
 * The imports of a file of `packages/name/src` that leave its folder, which is the first one below `src`.
 * The entries beside the folders are a folder as well, called `entries`.
 */
export function folderImports(path: string, text: string): readonly FolderImport[] {
  const [, src = ""] = /^(packages\/[^/]+\/src)\//.exec(path) ?? [];
  const folderOf = (file: string): string => {
    const [first = "", ...rest] = relative(src, file).split("/");
    return `${src.slice(0, -"/src".length)}/${rest.length > 0 ? first : "entries"}`;
  };
  const imported = [
    ...[...text.matchAll(IMPORT)].map(([, type, name = ""]) => ({
      name,
      isType: type !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, name = ""]) => ({ name, isType: false })),
  ];
  return imported.flatMap(({ name, isType }) => {
    const target = join(dirname(path), name);
    const [from, to] = [folderOf(path), folderOf(target)];
    const stays = from === to || !target.startsWith(`${src}/`) || target.endsWith(".css");
    return stays ? [] : [{ from, to, line: `${path} → ${target}`, isType }];
  });
}
