// What a stranger sees who types `npm install` first: nothing is needed, and what to run instead.
const byNpm = (process.env.npm_config_user_agent ?? "").startsWith("npm/");
if (byNpm) {
  console.log(
    [
      "",
      "Sallyport needs no install step here: its commands fetch what they need on first use.",
      "  npm start        opens the demo on http://localhost:4173",
      "  npm test         runs every check",
      "",
    ].join("\n"),
  );
}
