// Starts the page's two programs, the second one when it is asked for, and says why where it cannot. It is a file of its own
// because the page allows no inline script.
//
// It refuses to be clever: no retry by itself, and nothing stored but the page's own files (web/sw.js). The names of the hashed files stand in index.html, where the
// build writes them, and so does the notice with every sentence that may be needed (src/report/shell.rs); its looks are in boot.css.
// It is published without its comments (xtask/src/build/boot.rs).
"use strict";

(() => {
  // The page in one file holds its programs here: `cargo xtask build --single` writes web/within.js in the place of this line.
  const WITHIN = undefined;

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

  // The one script that runs by its address and not by an element, and the one Trusted Types policy, which gives nothing else:
  // no text becomes markup or code (docs/decisions/0010-trusted-types.md).
  const createScriptURL = () => new URL("sw.js", document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy("keeper", { createScriptURL }) ?? { createScriptURL };
  const KEEPER = policy.createScriptURL("");

  // A style sheet that is not of the first load.
  const dress = (sheet) =>
    new Promise((done) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet });
      link.addEventListener("load", () => done(true));
      link.addEventListener("error", () => {
        link.remove();
        done(false);
      });
      document.head.append(link);
    });

  // What this page keeps begins with this: several copies of it may stand on one host, each in its own folder.
  const HERE = new URL("./", document.baseURI).href;
  const OURS = `concession ${HERE}`;

  // Fetches and starts a program, and gives the cause where it cannot. A script that could not be had is asked for under another
  // address, since browsers remember the failure of one.
  const run = async (script, wasm, sheet, again = "") => {
    if (!script || !wasm || sheet === "") return { cause: "incomplete" };
    const dressed = WITHIN !== undefined || sheet === undefined || dress(sheet);
    let program;
    try {
      program = await (WITHIN?.program(script) ?? import(new URL(script + again, document.baseURI).href));
    } catch {
      return { cause: "script" };
    }
    // What it draws is never seen without its looks.
    if (!(await dressed)) return { cause: "style" };
    try {
      await program.default({ module_or_path: WITHIN?.bytes(wasm) ?? new URL(wasm, document.baseURI).href });
    } catch (error) {
      return { cause: "program", error };
    }
    return {};
  };

  // The second program (docs/decisions/0021-desk-and-study.md): fetched once, at the first sign that somebody is there, or when
  // the first one asks. Where it cannot be had the page says so, and trying again is the visitor's to decide.
  const tell = (what, detail = "") => document.dispatchEvent(new CustomEvent(`concession:${what}`, { detail }));
  const named = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  let tries = 0;
  let study;
  const fetchStudy = async () => {
    if (study === undefined) {
      tell("fetching");
      study = run(named("study"), named("study-wasm"), named("study-style") ?? "", tries > 0 ? `?${tries}` : "");
      const { cause } = await study;
      if (cause === undefined) return {};
      tries += 1;
      study = undefined;
      tell("failed", cause);
      return { cause };
    }
    return study;
  };
  const SIGNS = ["pointerdown", "touchstart", "keydown", "wheel", "scroll", "focusin", "beforeprint", "hashchange"];
  const listen = () => {
    document.addEventListener("concession:fetch", fetchStudy);
    const seen = () => {
      SIGNS.forEach((sign) => removeEventListener(sign, seen, true));
      fetchStudy();
    };
    SIGNS.forEach((sign) => addEventListener(sign, seen, { capture: true, passive: true }));
    // An address may name a part of the page that only the second program has, "#action-agreement-opening", or hold a link without amounts, which
    // that one opens: "#index1=".
    const part = /^#([a-z]+(?:-[a-z0-9]+)*)$|index\d/.exec(location.hash);
    if (part !== null && document.getElementById(part[1]) === null) seen();
    // What was kept of the visitor's in this tab or on this device comes back with it. Asking creates nothing.
    const kept = async () => Object.keys(sessionStorage).some((name) => name.startsWith(OURS)) || (await indexedDB.databases()).some(({ name }) => name === OURS);
    kept().then((is) => is && seen(), () => {});
    const offered = globalThis.concession;
    if (offered === undefined) return;
    offered.ready = async () => {
      const { cause } = await fetchStudy();
      if (cause !== undefined) throw new Error(`The page's second program could not be had: ${cause}.`);
      return offered;
    };
  };

  // The files of this build are kept for use without a network, once nothing else is waited for; a newer build is kept beside
  // them and waits until the visitor takes it (docs/decisions/0032-offline.md). Not where data is to be saved.
  let forgotten = false;
  const keep = async () => {
    const workers = navigator.serviceWorker;
    if (workers === undefined || forgotten || navigator.connection?.saveData) return;
    const registration = await workers.register(KEEPER);
    const update = document.getElementById("update");
    if (update === null) return;
    let asked = false;
    const look = () => {
      if (registration.waiting !== null && registration.active !== null) update.hidden = false;
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    workers.addEventListener("controllerchange", () => asked && location.reload());
    workers.addEventListener("message", ({ data }) => {
      if (data === "others") update.dataset.others = "yes";
    });
    workers.startMessages();
    document.getElementById("update-use")?.addEventListener("click", () => {
      asked = true;
      registration.waiting?.postMessage("use");
    });
    document.getElementById("update-later")?.addEventListener("click", () => {
      update.hidden = true;
    });
  };
  const keepWhenIdle = () => {
    // Where keeping fails, the page goes on without: it is only needed when there is no network.
    const idle = () => keep().catch(() => {});
    const rest = () => (globalThis.requestIdleCallback ? requestIdleCallback(idle, { timeout: 10_000 }) : setTimeout(idle, 2_000));
    if (document.readyState === "complete") rest();
    else addEventListener("load", rest, { once: true });
  };
  // Removes all that was kept; this visit keeps nothing again.
  const forget = async () => {
    forgotten = true;
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const names = globalThis.caches === undefined ? [] : await caches.keys();
    await Promise.all([
      ...registrations.filter(({ scope }) => scope === HERE).map((one) => one.unregister()),
      ...names.filter((name) => name.startsWith(`${OURS} `)).map((name) => caches.delete(name)),
    ]);
    tell("forgotten");
  };
  document.addEventListener("concession:forget", forget);

  const start = async () => {
    if (location.protocol === "file:" && !WITHIN) {
      return fail("file");
    }
    if (typeof WebAssembly !== "object") {
      return fail("webassembly");
    }
    const address = (id) => (WITHIN ? id : document.getElementById(id)?.getAttribute("href"));
    // Once the program has put its own parts in place, what was painted first gives way to them; the top of the page stays. What breaks
    // before that is a start that failed.
    const broke = ({ error }) => fail("program", error);
    addEventListener("error", broke);
    const drawn = () => {
      removeEventListener("error", broke);
      document.getElementById("shell")?.remove();
      notice?.remove();
      listen();
      if (!WITHIN) keepWhenIdle();
    };
    document.addEventListener("concession:drawn", drawn, { once: true });
    const { cause, error } = await run(address("program"), address("program-wasm"));
    if (cause !== undefined) fail(cause, error);
  };

  if (notice !== null) notice.dataset.boot = "starting";
  start();
})();
