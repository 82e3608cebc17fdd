//! The page's content security policy is in force: no other host, no inline script, no code or markup from text.

use e2e::{Outcome, Page, visit};
use serde_json::{Value, json};

/// Does something forbidden and gives which directives were broken and whether an error was thrown. It begins after a turn of
/// the event loop, since what a driver runs at once is excused from the rule against `eval`.
const FORBIDDEN: &str = "(deed) => new Promise((done) => setTimeout(async () => {
    const told = [];
    document.addEventListener('securitypolicyviolation', (event) => told.push(event.effectiveDirective));
    let thrown = null;
    try { await DEED } catch (error) { thrown = error.name }
    // The policy stands in the page and in the server's answer: each tells of the same thing.
    setTimeout(() => done({ broken: [...new Set(told)], thrown, harmed: window.harmed ?? null }));
}))";

async fn forbidden(page: &Page, deed: &str) -> Outcome<Value> {
    page.run(&FORBIDDEN.replace("DEED", deed), &[]).await
}

#[tokio::test]
async fn another_host_or_port_cannot_be_reached() -> Outcome {
    visit(async |page: Page| {
        for address in ["http://127.0.0.1:9/", "https://example.com/"] {
            let told = forbidden(&page, &format!("fetch('{address}')")).await?;
            assert_eq!(told, json!({ "broken": ["connect-src"], "thrown": "TypeError", "harmed": null }), "{address}");
            let told = forbidden(&page, &format!("navigator.sendBeacon('{address}', 'figures')")).await?;
            assert_eq!(told["broken"], json!(["connect-src"]), "{address}");
        }
        let picture = "new Promise((done) => {
            const picture = new Image();
            picture.onload = picture.onerror = done;
            picture.src = 'http://127.0.0.1:9/figures.png';
        })";
        assert_eq!(forbidden(&page, picture).await?["broken"], json!(["img-src"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn inline_scripts_do_not_run() -> Outcome {
    visit(async |page: Page| {
        let element = "(() => {
            const script = document.createElement('script');
            script.append('window.harmed = true');
            document.head.append(script);
        })()";
        assert_eq!(forbidden(&page, element).await?["harmed"], Value::Null);

        let link = "(() => {
            const link = document.createElement('a');
            link.href = 'javascript:window.harmed = true';
            document.body.append(link);
            link.click();
        })()";
        let told = forbidden(&page, link).await?;
        assert_eq!(told, json!({ "broken": ["script-src-elem"], "thrown": null, "harmed": null }));

        let handler = "document.body.setAttribute('onclick', 'window.harmed = true')";
        let told = forbidden(&page, handler).await?;
        assert_eq!(told, json!({ "broken": ["require-trusted-types-for"], "thrown": "TypeError", "harmed": null }));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_does_not_become_code() -> Outcome {
    visit(async |page: Page| {
        for deed in ["eval('window.harmed = true')", "new Function('window.harmed = true')()"] {
            let told = forbidden(&page, deed).await?;
            assert_eq!((&told["thrown"], &told["harmed"]), (&json!("EvalError"), &Value::Null), "{deed}: {told}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_does_not_become_markup() -> Outcome {
    visit(async |page: Page| {
        for markup in
            ["<img src=x onerror=\"window.harmed = true\">", "<script>window.harmed = true</script>", "<p>text</p>"]
        {
            let deed = format!("(document.createElement('p').innerHTML = {})", json!(markup));
            let told = forbidden(&page, &deed).await?;
            assert_eq!((&told["thrown"], &told["harmed"]), (&json!("TypeError"), &Value::Null), "{markup}: {told}");
            assert_eq!(told["broken"], json!(["require-trusted-types-for"]), "{markup}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_other_policy_can_be_made_and_no_other_worker_runs() -> Outcome {
    visit(async |page: Page| {
        for name in ["other", "default", "keeper"] {
            let deed = format!("trustedTypes.createPolicy('{name}', {{ createHTML: (text) => text }})");
            let told = forbidden(&page, &deed).await?;
            assert_eq!((&told["thrown"], &told["broken"]), (&json!("TypeError"), &json!(["trusted-types"])), "{name}");
        }
        let told = forbidden(&page, "navigator.serviceWorker.register('sw.js?another')").await?;
        assert_eq!((&told["thrown"], &told["broken"]), (&json!("TypeError"), &json!(["require-trusted-types-for"])));
        Ok(())
    })
    .await
}
