import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a package's sources, tests apart: path below the package and text, sorted by path. */
export function sourcesOf(root, name, extension) {
  const source = join(root, "packages", name, "src");
  return readdirSync(source, { recursive: true })
    .filter((path) => path.endsWith(extension) && !/\.(test|stories)\.tsx?$/.test(path))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({
      path: `packages/${name}/src/${path}`,
      text: readFileSync(join(source, path), "utf8"),
    }));
}
