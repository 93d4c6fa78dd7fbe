import { html } from "hono/html";
import type { RefusalPage } from "./refused-form.types.ts";

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
dt { font-weight: 600; }
dd { margin: 0 0 1rem; white-space: pre-wrap; }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem; }
`;

/** The server's own page for a refused form: no script, nothing from elsewhere. */
export async function renderRefusal(page: RefusalPage): Promise<Response> {
  const { title, next, answers, back, again } = page;
  const nonce = crypto.randomUUID();
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${next}</p>
${
  again &&
  html`<form method="post">
${again.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Send again</button>
</form>`
}
${back !== undefined && html`<p><a href="${back}">Back to the page</a></p>`}
${
  answers.length > 0 &&
  html`<h2>Your answers</h2>
<p>They were not saved. Copy what you want to keep.</p>
<dl>
${answers.map(
  ({ label, value }) => html`<dt dir="auto">${label}</dt><dd dir="auto">${value}</dd>
`,
)}</dl>`
}
</main>
</body>
</html>`;
  return new Response(String(text), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        "img-src data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "same-origin",
    },
  });
}
