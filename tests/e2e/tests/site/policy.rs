//! The page's content security policy is in force: no other host, no inline script, no code or markup from text.

use std::fs;

use e2e::{Host, Outcome, Page, in_browser, stage, visit};
use serde_json::{Value, json};

use crate::session;

/// Puts a function into the page that does something forbidden, waits until a broken directive is told, and gives all that were, and
/// whether an error was thrown. It is there before the page is, and begins after a turn of the event loop, since what a driver runs
/// by itself is excused from some of the rules.
const FORBIDDEN: &str = "window.forbidden = (deed) => new Promise((done) => setTimeout(async () => {
    const told = [];
    const heard = new Promise((first) => document.addEventListener('securitypolicyviolation', (event) => {
        told.push(event.effectiveDirective);
        first();
    }));
    let thrown = null;
    try { await deed() } catch (error) { thrown = error.name }
    await heard;
    // The policy stands in the page and in the server's answer: each tells of the same thing.
    setTimeout(() => done({ broken: [...new Set(told)], thrown, harmed: window.harmed ?? null }));
}));";

/// Opens the page with deeds in it, each an expression, and gives what came of each.
async fn forbidden(page: &Page, deeds: &[&str]) -> Outcome<Vec<Value>> {
    let functions: Vec<String> = deeds.iter().map(|deed| format!("async () => {{ await {deed} }}")).collect();
    page.browser().beforehand(&format!("{FORBIDDEN}\nwindow.deeds = [{}];", functions.join(", "))).await?;
    page.open().await?;
    let mut told = Vec::new();
    for place in 0..deeds.len() {
        told.push(page.run("(place) => window.forbidden(window.deeds[place])", &[json!(place)]).await?);
    }
    Ok(told)
}

#[tokio::test]
async fn another_host_or_port_cannot_be_reached() -> Outcome {
    in_browser(async |page: Page| {
        let picture = "new Promise((done) => {
            const picture = new Image();
            picture.onload = picture.onerror = done;
            picture.src = 'http://127.0.0.1:9/figures.png';
        })";
        let told = forbidden(
            &page,
            &[
                "fetch('http://127.0.0.1:9/')",
                "fetch('https://example.com/')",
                "navigator.sendBeacon('http://127.0.0.1:9/', 'figures')",
                "navigator.sendBeacon('https://example.com/', 'figures')",
                picture,
            ],
        )
        .await?;
        for told in &told[..2] {
            assert_eq!(told, &json!({ "broken": ["connect-src"], "thrown": "TypeError", "harmed": null }));
        }
        for told in &told[2..4] {
            assert_eq!(told["broken"], json!(["connect-src"]));
        }
        assert_eq!(told[4]["broken"], json!(["img-src"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn inline_scripts_do_not_run() -> Outcome {
    in_browser(async |page: Page| {
        let element = "(() => {
            const script = document.createElement('script');
            script.append('window.harmed = true');
            document.head.append(script);
        })()";
        let link = "(() => {
            const link = document.createElement('a');
            link.href = 'javascript:window.harmed = true';
            document.body.append(link);
            link.click();
        })()";
        let handler = "document.body.setAttribute('onclick', 'window.harmed = true')";
        let told = forbidden(&page, &[element, link, handler]).await?;
        assert_eq!(told[0]["harmed"], Value::Null);
        // Whichever rule is asked first: either is enough.
        let refused = ["script-src-elem", "require-trusted-types-for"].map(|rule| json!([rule]));
        assert!(refused.contains(&told[1]["broken"]) && told[1]["harmed"].is_null(), "{}", told[1]);
        let refused = json!({ "broken": ["require-trusted-types-for"], "thrown": "TypeError", "harmed": null });
        assert_eq!(told[2], refused);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_does_not_become_code() -> Outcome {
    in_browser(async |page: Page| {
        let deeds = ["eval('window.harmed = true')", "new Function('window.harmed = true')()"];
        for (deed, told) in deeds.iter().zip(forbidden(&page, &deeds).await?) {
            assert_eq!((&told["thrown"], &told["harmed"]), (&json!("EvalError"), &Value::Null), "{deed}: {told}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_does_not_become_markup() -> Outcome {
    in_browser(async |page: Page| {
        let deeds =
            ["<img src=x onerror=\"window.harmed = true\">", "<script>window.harmed = true</script>", "<p>text</p>"]
                .map(|markup| format!("(document.createElement('p').innerHTML = {})", json!(markup)));
        for (deed, told) in deeds.iter().zip(forbidden(&page, &deeds.each_ref().map(String::as_str)).await?) {
            assert_eq!((&told["thrown"], &told["harmed"]), (&json!("TypeError"), &Value::Null), "{deed}: {told}");
            assert_eq!(told["broken"], json!(["require-trusted-types-for"]), "{deed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_other_policy_can_be_made_and_no_other_worker_runs() -> Outcome {
    in_browser(async |page: Page| {
        let policies = ["other", "default", "keeper"]
            .map(|name| format!("trustedTypes.createPolicy('{name}', {{ createHTML: (text) => text }})"));
        let [other, default, keeper] = policies.each_ref().map(String::as_str);
        let worker = "navigator.serviceWorker.register('sw.js?another')";
        let told = forbidden(&page, &[other, default, keeper, worker]).await?;
        for (told, name) in told.iter().zip(["other", "default", "keeper"]) {
            assert_eq!((&told["thrown"], &told["broken"]), (&json!("TypeError"), &json!(["trusted-types"])), "{name}");
        }
        let worker = (&told[3]["thrown"], &told[3]["broken"]);
        assert_eq!(worker, (&json!("TypeError"), &json!(["require-trusted-types-for"])));
        Ok(())
    })
    .await
}

/// Tries to reach another host, as somebody would from the page's own console, and gives what was broken by it and what was thrown. The
/// event of a deed carries the address that was tried, or names the sink that refused it. A deed that nobody stops gives nothing.
const TRIED: &str = "(address) => new Promise((done) => {
    const broken = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        if (blockedURI === 'inline' || blockedURI === 'trusted-types-sink' || blockedURI.includes(address.split('/')[2])) {
            broken.push(effectiveDirective);
        }
    });
    const added = (name, fill) => {
        const element = document.createElement(name);
        fill(element);
        document.body.append(element);
        return element;
    };
    const deadline = performance.now() + 5000;
    // What is broken may be told after it was thrown.
    const look = (thrown) => {
        if (broken.length > 0 || performance.now() > deadline) done([[...new Set(broken)], thrown]);
        else setTimeout(look, 0, thrown);
    };
    setTimeout(async () => {
        try { await (async () => { DEED })(); look(null); } catch (error) { setTimeout(look, 0, broken.length > 0 ? null : error.name); }
    });
})";

/// Each way out of a page, and the directive that closes it: of two, either, by which a browser asks first.
const WAYS_OUT: [(&str, &str, &str); 25] = [
    ("fetch", "connect-src", "await fetch(address)"),
    (
        "fetch without reading",
        "connect-src",
        "await fetch(address, { mode: 'no-cors', method: 'POST', body: 'figures' })",
    ),
    ("fetch that outlives the page", "connect-src", "await fetch(address, { keepalive: true, mode: 'no-cors' })"),
    ("XMLHttpRequest", "connect-src", "const asked = new XMLHttpRequest(); asked.open('GET', address); asked.send()"),
    ("a beacon", "connect-src", "navigator.sendBeacon(address, 'figures')"),
    ("a web socket", "connect-src", "new WebSocket(address.replace('http', 'ws'))"),
    ("a stream of events", "connect-src", "new EventSource(address)"),
    (
        "the ping of a link",
        "connect-src",
        "const link = added('a', (a) => { a.href = '#ping'; a.ping = address; }); link.click(); link.remove()",
    ),
    ("an image", "img-src", "new Image().src = address"),
    (
        "an image of a style",
        "img-src",
        "added('p', (p) => { p.textContent = 'x'; p.style.backgroundImage = `url(${address})`; })",
    ),
    ("a drawing", "img-src", "added('picture', (p) => p.append(Object.assign(new Image(), { srcset: address })))"),
    ("a film", "media-src", "added('video', (video) => { video.src = address; })"),
    ("a sound", "media-src", "new Audio(address).load()"),
    ("a font", "font-src", "await new FontFace('other', `url(${address})`).load()"),
    ("a sheet", "style-src-elem", "added('link', (link) => { link.rel = 'stylesheet'; link.href = address; })"),
    ("a module", "script-src-elem", "await import(address)"),
    ("a page prefetched", "default-src", "added('link', (link) => { link.rel = 'prefetch'; link.href = address; })"),
    (
        "a picture preloaded",
        "img-src",
        "added('link', (link) => { link.rel = 'preload'; link.as = 'image'; link.href = address; })",
    ),
    (
        "rules for pages to come",
        "require-trusted-types-for",
        "added('script', (script) => { script.type = 'speculationrules'; script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [address] }] }); })",
    ),
    ("a frame", "frame-src", "added('iframe', (frame) => { frame.src = address; })"),
    (
        "a form",
        "form-action",
        "const form = added('form', (form) => { form.action = address; form.method = 'post'; }); form.requestSubmit(); form.remove()",
    ),
    (
        "a form in a window of its own",
        "form-action",
        "const form = added('form', (form) => { form.action = address; form.target = '_blank'; }); form.submit(); form.remove()",
    ),
    ("a script", "require-trusted-types-for", "added('script', (script) => { script.src = address; })"),
    ("a worker", "require-trusted-types-for", "new Worker(address)"),
    ("an object", "require-trusted-types-for or object-src", "added('object', (object) => { object.data = address; })"),
];

/// Ways that Firefox does not go, or stops without a word. That nothing arrives is seen all the same.
const UNTOLD: [&str; 2] = ["a page prefetched", "a picture preloaded"];

/// Tries every way out of an open page: each is stopped by its directive, and nothing arrives where it was to go.
pub(crate) async fn nothing_gets_out(page: &Page) -> Outcome {
    let other = Host::of(&stage::dist());
    for (place, (name, directive, deed)) in WAYS_OUT.into_iter().enumerate() {
        let address = json!(format!("{}{place}", other.site()));
        let told = page.browser().in_console(&TRIED.replace("DEED", deed), &[address]).await?;
        let broken: Vec<String> = serde_json::from_value(told[0].clone())?;
        let untold = page.browser().is_firefox() && UNTOLD.contains(&name) && broken.is_empty();
        assert!(
            untold || broken.iter().any(|one| directive.split(" or ").any(|known| known == one)),
            "{name} is stopped by {directive}: {told}"
        );
    }
    assert_eq!(other.asked(), [""; 0], "Something has arrived.");
    Ok(())
}

#[tokio::test]
async fn every_way_out_of_the_page_is_closed_by_its_directive_and_nothing_arrives() -> Outcome {
    visit(async |page: Page| nothing_gets_out(&page).await).await
}

#[tokio::test]
async fn a_page_without_a_policy_would_be_heard() -> Outcome {
    // That the test above can fail: its host, asked by a page that forbids nothing.
    in_browser(async |page: Page| {
        let (other, folder) = (Host::of(&stage::dist()), session::folder("open"));
        fs::write(folder.join("index.html"), "<!doctype html><title>open</title>").expect("a page");
        let open = Host::of(&folder);
        page.at(&open.site()).load().await?;
        let heard = format!("{}heard", other.site());
        page.run("(address) => fetch(address, { mode: 'no-cors' }).then(() => true)", &[json!(heard)]).await?;
        assert_eq!(other.asked(), ["/heard"]);
        fs::remove_dir_all(&folder).expect("the page can go");
        Ok(())
    })
    .await
}
