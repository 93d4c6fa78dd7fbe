// A PostgreSQL of our own in a temporary folder, where its programs are installed.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export const NO_POSTGRES =
  "PostgreSQL is not installed here: on Debian `apt-get install -y postgresql`, or name one that may create databases in DATABASE_URL.";

/** The folder of PostgreSQL's own programs, the newest where there are several; undefined for none. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, "bin")),
    "/opt/homebrew/opt/postgresql/bin",
    "/usr/local/opt/postgresql/bin",
  ].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Make a cluster and start it. Rejects with one sentence where there is no PostgreSQL. */
export async function startCluster() {
  const bin = findPostgres();
  if (bin === undefined) throw new Error(NO_POSTGRES);
  const folder = mkdtempSync(join(tmpdir(), "sallyport-postgres-"));
  const password = randomBytes(16).toString("hex");
  // initdb refuses to be root: whoever else there is will do.
  const person = process.getuid?.() === 0 ? otherUser() : {};
  const options = { ...person, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  if (person.uid !== undefined) chownSync(folder, person.uid, person.gid);
  const secret = join(folder, "password");
  writeFileSync(secret, password);
  if (person.uid !== undefined) chownSync(secret, person.uid, person.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "sallyport", "--auth=scram-sha-256", `--pwfile=${secret}`, "-E", "UTF8"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  let server;
  let log = "";

  const start = async () => {
    server = spawn(
      join(bin, "postgres"),
      [
        "-D",
        data,
        "-p",
        String(port),
        "-h",
        "127.0.0.1",
        "-k",
        folder,
        "-c",
        "max_connections=100",
      ],
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
    let ready = false;
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log = (log + text).slice(-5_000);
      ready ||= text.includes("ready to accept connections");
    });
    while (!ready) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${log}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  // SIGQUIT: at once, as if the machine had gone.
  const stop = () =>
    new Promise((resolve) => {
      if (!server || server.exitCode !== null) return resolve();
      server.once("exit", () => resolve());
      server.kill("SIGQUIT");
    });
  // Whoever forgets it, or dies of an error: nothing of it stays.
  const abandon = () => {
    server?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  await start();
  return {
    url: `postgres://sallyport:${password}@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop();
      process.off("exit", abandon);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function otherUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout || "x"),
    );
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
