// Starts the page's two programs, the second one when it is asked for, and says why where it cannot. It is a file of its own
// because the page allows no inline script.
//
// It refuses to be clever: no retry by itself, no storage. The names of the hashed files stand in index.html, where the
// build writes them. The notice it fills in is there, too, with its looks in boot.css.
"use strict";

(() => {
  const notice = document.getElementById("boot");
  const cause = document.getElementById("boot-cause");

  const fail = (sentence) => {
    if (notice === null || cause === null) return;
    cause.textContent = sentence;
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

  // Fetches and starts a program; an error says in a sentence what is missing. A script that could not be had is asked for under
  // another address, since browsers remember the failure of one.
  const run = async (script, wasm, again = "") => {
    if (!script || !wasm) throw "The page is not complete: it does not name its program.";
    let program;
    try {
      program = await import(new URL(script + again, document.baseURI).href);
    } catch {
      throw "A script of this page could not be loaded, or was blocked.";
    }
    try {
      await program.default({ module_or_path: new URL(wasm, document.baseURI).href });
    } catch (error) {
      throw `The program could not be loaded, was blocked, or stopped at once (${error}).`;
    }
  };

  // The second program (docs/decisions/0021-desk-and-study.md): fetched once, at the first sign that somebody is there, or when
  // the first one asks. Where it cannot be had the page says so, and trying again is the visitor's to decide.
  const tell = (what, detail = "") => document.dispatchEvent(new CustomEvent(`concession:${what}`, { detail }));
  const named = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  let tries = 0;
  let study;
  const fetchStudy = () => {
    if (study === undefined) {
      tell("fetching");
      study = run(named("study"), named("study-wasm"), tries > 0 ? `?${tries}` : "");
      study.catch((sentence) => {
        tries += 1;
        study = undefined;
        tell("failed", sentence);
      });
    }
    return study;
  };
  const SIGNS = ["pointerdown", "touchstart", "keydown", "wheel", "scroll", "focusin", "beforeprint"];
  const listen = () => {
    document.addEventListener("concession:fetch", () => fetchStudy().catch(() => {}));
    const seen = () => {
      SIGNS.forEach((sign) => removeEventListener(sign, seen, true));
      fetchStudy().catch(() => {});
    };
    SIGNS.forEach((sign) => addEventListener(sign, seen, { capture: true, passive: true }));
    // An address may name a part of the page that only the second program has.
    const part = location.hash.slice(1);
    if (part !== "" && document.getElementById(part) === null) seen();
    const offered = globalThis.concession;
    if (offered) offered.ready = () => fetchStudy().then(() => offered);
  };

  const start = async () => {
    if (location.protocol === "file:") {
      return fail("The page was opened as a file; browsers start programs only from a web server.");
    }
    if (typeof WebAssembly !== "object") {
      return fail("WebAssembly is missing or switched off in this browser.");
    }
    const address = (id) => document.getElementById(id)?.getAttribute("href");
    try {
      await run(address("program"), address("program-wasm"));
    } catch (sentence) {
      return fail(sentence);
    }
    listen();
    notice?.remove();
  };

  if (notice !== null) notice.dataset.boot = "starting";
  start();
})();
