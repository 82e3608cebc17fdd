// Starts the program, and says why where it cannot. It is a file of its own because the page allows no inline script.
//
// It refuses to be clever: no loader, no retry, no storage. The names of the hashed files stand in index.html, where the
// build writes them, and so does the notice with every sentence that may be needed (src/report/shell.rs); its looks are in boot.css.
"use strict";

(() => {
  const notice = document.getElementById("boot");
  const said = document.getElementById("boot-said");

  // The sentences stand in the page, each under the name of its cause; what the browser itself said goes beside them.
  const fail = (cause, error) => {
    if (notice === null) return;
    if (said !== null && error !== undefined) said.textContent = String(error);
    notice.dataset.said = error === undefined ? "no" : "yes";
    notice.dataset.cause = cause;
    notice.dataset.boot = "failed";
  };

  // The one Trusted Types policy (docs/decisions/0010-trusted-types.md). The framework writes the parts of a page that never
  // change through `innerHTML`; their text is fixed when the program is compiled. Only such markup passes: plain elements,
  // attributes in double quotes, no scripts, frames, handlers, inline styles, or addresses that run code.
  const ELEMENT = /<(?:\/[a-zA-Z][\w-]*|(?!(?:script|style|iframe|frame|object|embed|base|link|meta|template)\b)[a-zA-Z][\w-]*((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?)>/g;
  const ATTRIBUTE = /([\w:-]+)(?:="([^"<>]*)")?/g;
  const harmless = (name, value) => {
    if (/^on|^style$|^srcdoc$/i.test(name)) return false;
    if (!/^(?:href|src|action|formaction|xlink:href|data|poster)$/i.test(name)) return true;
    return /^(?:#|\.{0,2}\/|https:\/\/|mailto:)/.test(value ?? "");
  };
  const plain = (html) => {
    let safe = true;
    const rest = html.replace(ELEMENT, (_tag, attributes) => {
      for (const [, name, value] of (attributes ?? "").matchAll(ATTRIBUTE)) safe &&= harmless(name, value);
      return "";
    });
    return safe && !rest.includes("<");
  };
  globalThis.trustedTypes?.createPolicy("default", { createHTML: (html) => (plain(html) ? html : null) });

  const start = async () => {
    if (location.protocol === "file:") {
      return fail("file");
    }
    if (typeof WebAssembly !== "object") {
      return fail("webassembly");
    }
    const script = document.getElementById("program")?.getAttribute("href");
    const wasm = document.getElementById("program-wasm")?.getAttribute("href");
    if (!script || !wasm) return fail("incomplete");

    let program;
    try {
      program = await import(new URL(script, document.baseURI).href);
    } catch {
      return fail("script");
    }
    try {
      await program.default({ module_or_path: new URL(wasm, document.baseURI).href });
    } catch (error) {
      return fail("program", error);
    }
    // What was painted first gives way to the program's own parts; the top of the page stays.
    document.getElementById("shell")?.remove();
    notice?.remove();
  };

  if (notice !== null) notice.dataset.boot = "starting";
  start();
})();
