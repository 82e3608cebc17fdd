//! The page as a person meets it: what stands on it, what is pressed, what is waited for.
//!
//! The form has a file of its own, `form`; the figures, too.

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement, WindowHandle};

use crate::{Browser, Outcome, session::Session};

/// How long a condition may take, in milliseconds: ample, since only a failing test ever waits so long.
const PATIENCE: u32 = 15_000;

/// Looks at the condition before each frame is drawn, inside the page.
const WAIT: &str = "
    const done = arguments[arguments.length - 1];
    const given = [...arguments].slice(0, -1);
    const deadline = performance.now() + PATIENCE;
    const look = () => {
        if ((CONDITION)(...given)) done(true);
        else if (performance.now() > deadline) done(false);
        else requestAnimationFrame(look);
    };
    look();
";

/// The page, open or about to be.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) driver: WebDriver,
    session: Session,
    site: String,
}

impl Page {
    pub(crate) fn new(session: Session, site: String) -> Page {
        Page { driver: session.driver.clone(), session, site }
    }

    /// The page of another host, in the same browser.
    pub fn at(&self, site: &str) -> Page {
        Page { site: site.to_owned(), ..self.clone() }
    }

    /// Its address, with a slash at the end.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// What the browser is asked besides WebDriver's own commands.
    pub fn browser(&self) -> Browser<'_> {
        Browser(&self.session)
    }

    /// Opens it with everything that it has: waits until its first program has taken the place of the notice in index.html, and
    /// the second one is there.
    pub async fn open(&self) -> Outcome {
        self.open_at("").await?;
        self.ready().await
    }

    /// Waits until the second program is there, fetched as a script would.
    pub async fn ready(&self) -> Outcome {
        self.run("() => window.concession.ready().then(() => true)", &[]).await.map(|_| ())
    }

    /// Opens it at a part of it that the end of its address names, and touches nothing.
    pub async fn open_at(&self, part: &str) -> Outcome {
        self.driver.goto(format!("{}{part}", self.site)).await?;
        self.until("the program to start", "() => document.getElementById('boot') === null", &[]).await
    }

    /// Waits until the second program is there.
    pub async fn until_studied(&self) -> Outcome {
        self.until("the study", "() => document.querySelector('#study #plan .c-lede') !== null", &[]).await
    }

    /// Waits until the page's files are kept for use without a network.
    pub async fn until_kept(&self) -> Outcome {
        self.until("the page to be kept", "() => navigator.serviceWorker.controller !== null", &[]).await
    }

    /// Opens it in another window too, and stays in this one; gives the other.
    pub async fn in_another_window(&self) -> Outcome<WindowHandle> {
        let here = self.driver.window().await?;
        let other = self.session.new_window().await?;
        self.driver.switch_to_window(other.clone()).await?;
        self.open_at("").await?;
        self.driver.switch_to_window(here).await?;
        Ok(other)
    }

    /// Closes another window.
    pub async fn close_window(&self, other: WindowHandle) -> Outcome {
        let here = self.driver.window().await?;
        self.driver.switch_to_window(other).await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(here).await
    }

    /// Opens it, whatever comes of it.
    pub async fn load(&self) -> Outcome {
        self.driver.goto(&*self.site).await
    }

    /// Waits until the plan is that of what is typed, with what would change it.
    pub async fn planned(&self) -> Outcome {
        let planned = "() => document.querySelector('#plan .c-lede') !== null && document.querySelector('[aria-busy=true]') === null";
        self.until("the plan", planned, &[]).await
    }

    /// Waits until nothing on the page is of an earlier answer.
    pub async fn settled(&self) -> Outcome {
        self.until("the page to be settled", "() => document.querySelector('[aria-busy=true]') === null", &[]).await
    }

    /// Calls a JavaScript function in the page and returns what it gives.
    pub async fn run(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        let script = format!("return ({function})(...arguments);");
        Ok(self.driver.execute(script, given.to_vec()).await?.json().clone())
    }

    /// Like [`Page::run`], for a function that gives an element.
    pub async fn element(&self, function: &str, given: &[Value]) -> Outcome<WebElement> {
        let script = format!("return ({function})(...arguments);");
        self.driver.execute(script, given.to_vec()).await?.element()
    }

    /// Waits until a JavaScript function gives something true.
    pub async fn until(&self, what: &str, condition: &str, given: &[Value]) -> Outcome {
        let met = self.comes_true(condition, given).await?;
        assert!(met, "Waited {PATIENCE} ms for {what}, in vain.");
        Ok(())
    }

    /// Waits for a condition; false where it has not come true in time. A page that is left meanwhile for another, or loaded anew,
    /// is waited for there.
    pub async fn comes_true(&self, condition: &str, given: &[Value]) -> Outcome<bool> {
        let script = WAIT.replace("PATIENCE", &PATIENCE.to_string()).replace("CONDITION", condition);
        loop {
            match self.driver.execute_async(script.clone(), given.to_vec()).await {
                Err(left) if left.to_string().contains("unloaded") => {}
                told => {
                    // It gives true or false; a page that went in the middle of it gives nothing.
                    if let Some(met) = told?.json().as_bool() {
                        return Ok(met);
                    }
                }
            }
        }
    }

    /// Shows the page in a window of this width, in CSS pixels.
    pub async fn wide(&self, width: u32) -> Outcome {
        self.browser().width(width).await?;
        self.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await
    }

    /// Presses the button with these words on it.
    pub async fn press(&self, words: &str) -> Outcome {
        self.button(words).await?.click().await
    }

    /// Chooses the one of several that these words are the label of.
    pub async fn choose(&self, words: &str) -> Outcome {
        let label = "(words) => [...document.querySelectorAll('label')]
            .find((label) => label.innerText.trim() === words && label.control?.type === 'radio')?.control ?? null";
        self.found(&format!("a choice that says \"{words}\""), label, words).await?.click().await
    }

    /// The button with these words on it, or read out for it, of those in sight.
    pub async fn button(&self, words: &str) -> Outcome<WebElement> {
        let button = "(words) => [...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
            .find((button) => [button.textContent.trim(), button.ariaLabel].includes(words)) ?? null";
        self.found(&format!("a button that says \"{words}\""), button, words).await
    }

    /// What a label in sight belongs to, once it is there.
    pub async fn labelled(&self, words: &str) -> Outcome<WebElement> {
        let control = "(words) => [...document.querySelectorAll('label')].filter((label) => label.checkVisibility())
            .find((label) => label.textContent.trim() === words)?.control ?? null";
        self.found(&format!("something with the label \"{words}\""), control, words).await
    }

    /// Opens the fold whose head begins with these words, where it is not open, by pressing that.
    pub async fn open_fold(&self, words: &str) -> Outcome {
        self.fold(words, true).await
    }

    /// Closes the fold whose head begins with these words, where it is open, by pressing that.
    pub async fn close_fold(&self, words: &str) -> Outcome {
        self.fold(words, false).await
    }

    async fn fold(&self, words: &str, open: bool) -> Outcome {
        let head = "(words) => [...document.querySelectorAll('summary')].filter((head) => head.checkVisibility())
            .find((head) => head.textContent.trim().startsWith(words)) ?? null";
        let head = self.found(&format!("a fold that says \"{words}\""), head, words).await?;
        let is = "(head, open) => head.parentElement.open === open";
        let given = [head.to_json()?, json!(open)];
        if self.run(is, &given).await? == json!(false) {
            head.click().await?;
        }
        self.until(&format!("\"{words}\" to be open: {open}"), is, &given).await
    }

    /// What a function finds by its words, once it is there: a fold is drawn a moment after it has been opened.
    async fn found(&self, what: &str, function: &str, words: &str) -> Outcome<WebElement> {
        self.until(what, &format!("(words) => ({function})(words) !== null"), &[json!(words)]).await?;
        self.element(function, &[json!(words)]).await
    }

    /// The words in sight on the whole page.
    pub async fn words(&self) -> Outcome<String> {
        self.driver.find(By::Tag("body")).await?.text().await
    }

    /// Moves the pointer to a place in the window.
    pub async fn point(&self, (x, y): (f64, f64)) -> Outcome {
        self.driver.action_chain().move_to(x as i64, y as i64).perform().await
    }

    /// Presses a key wherever the focus is.
    pub async fn key(&self, key: Key) -> Outcome {
        self.driver.action_chain().send_keys(key).perform().await
    }

    /// Types a text wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Outcome {
        self.driver.action_chain().send_keys(text).perform().await
    }

    /// Presses a key with Ctrl wherever the focus is.
    pub async fn chord(&self, key: char) -> Outcome {
        self.driver
            .action_chain()
            .key_down(Key::Control)
            .send_keys(key.to_string())
            .key_up(Key::Control)
            .perform()
            .await
    }

    /// Goes back to what has the focus before, as Shift and Tab do.
    pub async fn back(&self) -> Outcome {
        self.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await
    }

    /// Unfolds everything in sight that can be unfolded.
    pub async fn unfold(&self) -> Outcome {
        // What is about to be drawn anew cannot be clicked.
        self.settled().await?;
        let folded = self.driver.find_all(By::Css("details:not([open]) > summary")).await?;
        assert!(!folded.is_empty(), "Nothing on the page can be unfolded.");
        for summary in folded {
            if summary.is_displayed().await? {
                summary.click().await?;
            }
        }
        let unfolded =
            "() => [...document.querySelectorAll('details:not([open])')].every((fold) => !fold.checkVisibility())";
        self.until("everything to unfold", unfolded, &[]).await
    }

    /// Unfolds what has come to be folded since.
    pub async fn unfold_the_rest(&self) -> Outcome {
        self.settled().await?;
        self.run(
            "() => document.querySelectorAll('details:not([open])').forEach((fold) => { fold.open = true; })",
            &[],
        )
        .await?;
        let drawn =
            "() => [...document.querySelectorAll('details.c-fold')].every((fold) => fold.childElementCount > 1)";
        self.until("everything to be drawn", drawn, &[]).await
    }

    /// The text of the scenario file that the page shows.
    pub async fn scenario(&self) -> Outcome<String> {
        self.settled().await?;
        // It stands in a fold, which is drawn when it is opened.
        self.run("() => { document.getElementById('proof').open = true; }", &[]).await?;
        self.until("the scenario file", "() => document.querySelector('[data-scenario]') !== null", &[]).await?;
        let text = self.run("() => document.querySelector('[data-scenario]').textContent", &[]).await?;
        Ok(text.as_str().expect("textContent is text").to_owned())
    }

    /// A scenario with the day on which the page was opened, which the page writes into its file.
    pub async fn on_its_day(&self, mut scenario: Value) -> Outcome<Value> {
        let own: Value = serde_json::from_str(&self.scenario().await?)?;
        scenario["as_of"] = own["as_of"].clone();
        Ok(scenario)
    }

    /// What `window.concession.project` gives for a scenario, as JSON, and the given result as the page's own JSON writes it.
    pub async fn projected(&self, scenario: &str, result: &str) -> Outcome<(String, String)> {
        let both = self
            .run(
                "(scenario, result) => [
                    JSON.stringify(window.concession.project(JSON.parse(scenario))),
                    JSON.stringify(JSON.parse(result)),
                ]",
                &[json!(scenario), json!(result)],
            )
            .await?;
        let text = |place: usize| both[place].as_str().expect("JSON.stringify gives text").to_owned();
        Ok((text(0), text(1)))
    }
}
