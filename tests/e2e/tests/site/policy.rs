//! The page's content security policy is in force: no other host, no inline script, no code or markup from text.

use e2e::{Outcome, Page, in_browser};
use serde_json::{Value, json};

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
