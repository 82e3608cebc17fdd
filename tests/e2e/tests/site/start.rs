//! Where the program cannot start, the page says so and what to do.

use e2e::{Host, Outcome, Page, in_browser, stage};
use thirtyfour::Key;

const TITLE: &str = "The calculator has not started";

async fn assert_helpful(page: &Page, cause: &str) -> Outcome {
    page.until(
        "the notice of failure",
        "(title) => [...document.querySelectorAll('[role=alert]')]
            .some((notice) => notice.checkVisibility({ visibilityProperty: true }) && notice.innerText.includes(title))",
        &[TITLE.into()],
    )
    .await?;
    let words = page.words().await?;
    for helpful in [cause, "reload the page", "allow scripts and WebAssembly"] {
        assert!(words.contains(helpful), "The notice does not say {helpful:?}: {words}");
    }
    Ok(())
}

#[tokio::test]
async fn a_blocked_program_is_explained() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        host.keep_back(&["*.wasm"]);
        let page = page.at(&host.site());
        page.load().await?;
        assert_helpful(&page, "The program could not be loaded, was blocked, or stopped at once").await
    })
    .await
}

#[tokio::test]
async fn a_blocked_script_is_explained() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        host.keep_back(&["*concession-*.js"]);
        let page = page.at(&host.site());
        page.load().await?;
        assert_helpful(&page, "A script of this page could not be loaded, or was blocked.").await
    })
    .await
}

#[tokio::test]
async fn a_page_whose_first_script_is_blocked_says_so_by_itself() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        host.keep_back(&["*.js"]);
        let page = page.at(&host.site());
        page.load().await?;
        assert_helpful(&page, "The script that starts it has not run.").await
    })
    .await
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() -> Outcome {
    in_browser(async |page: Page| {
        page.browser().beforehand("delete globalThis.WebAssembly").await?;
        page.load().await?;
        assert_helpful(&page, "WebAssembly is missing or switched off in this browser.").await
    })
    .await
}

#[tokio::test]
async fn a_program_that_breaks_while_it_is_drawn_is_told() -> Outcome {
    in_browser(async |page: Page| {
        // The first turn is the program's start; what is drawn later finds a browser that makes no more text.
        let breaks = "const later = window.setTimeout;
            window.setTimeout = (deed, pause) => later(() => {
                Document.prototype.createTextNode = () => { throw new Error('No more text is made.'); };
                deed();
            }, pause);";
        page.browser().beforehand(breaks).await?;
        page.load().await?;
        assert_helpful(&page, "No more text is made.").await
    })
    .await
}

#[tokio::test]
async fn a_study_that_cannot_be_had_is_told_and_the_visitor_tries_again() -> Outcome {
    for blocked in ["*study-*.js", "*study-*.wasm"] {
        in_browser(async move |page: Page| {
            let host = Host::of(&stage::dist());
            host.keep_back(&[blocked]);
            let page = page.at(&host.site());
            page.open_at("").await?;
            page.key(Key::Tab).await?;
            let told = "() => document.body.innerText.includes('The plan, the month table and the brief are missing')";
            page.until("a sentence", told, &[]).await?;
            assert!(page.words().await?.contains("The answer above stands without them."));
            let answered = "() => document.querySelector('[data-figure]') !== null";
            page.until("the answer to stand", answered, &[]).await?;

            page.press("Try again").await?;
            page.until("the sentence again", told, &[]).await?;
            host.keep_back(&[]);
            page.press("Try again").await?;
            page.until_studied().await?;
            let focused = "() => document.activeElement?.id === 'study'";
            page.until("the focus to be on what was fetched", focused, &[]).await?;
            page.planned().await
        })
        .await?;
    }
    Ok(())
}
